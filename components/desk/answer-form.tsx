'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { answerOnDeskAction } from '@/lib/desk/actions'
import type { ChangeStanding } from '@/lib/merging/standing'
import type { InputType } from '@/prisma/generated/enums'
import { AnswerFields, type Choices, type Start } from './answer-fields'
import { KindButtons, labelOf } from './kind-buttons'
import { MergeChoices } from './merge-choices'
import { useKinds } from './use-kinds'

type Props = Choices & {
  formKey: string
  paperId: string
  input: { id: string; number: number; type: InputType; paragraph: string | null }
  seen: string
  start: Start
  /** Where to go on once it is answered. */
  next: string
  /** The wording that it proposes, as it stands to the draft; accepting puts it there. */
  proposal: { changes: readonly ChangeStanding[]; seen: string } | null
  lang: string
}

/** The answer to the input in focus. It is prepared, or published at once; then the next one has the focus. */
export function AnswerForm(props: Props) {
  const { formKey, paperId, input, seen, start, next, proposal, lang, ...choices } = props
  const router = useRouter()
  const hydrated = useHydrated()
  const [moving, move] = useTransition()
  const { chosen, choose, onKeyDown } = useKinds()
  const goOn = () =>
    move(() => {
      const here = window.location.pathname + window.location.search
      if (here === next) router.refresh()
      else router.replace(next as Route, { scroll: false })
    })
  return (
    <ActionForm
      action={answerOnDeskAction}
      hidden={{
        ...{ key: formKey, paperId, inputIds: input.id, seen, next },
        ...(proposal && { standing: proposal.seen }),
        ...(hydrated && { inPlace: 'yes' }),
      }}
      keep={keptAs(input.id, proposal)}
      done="Recorded."
      onDone={goOn}
    >
      {proposal && (
        <MergeChoices
          changes={proposal.changes}
          lang={lang}
          names={{ mine: 'The proposed words', theirs: 'The draft now' }}
        />
      )}
      <AnswerFields {...choices} start={start} paragraph={input.paragraph} onKeyDown={onKeyDown} />
      {proposal && (
        <Checkbox
          name="byHand"
          label="Leave the draft alone"
          hint="Accepting then only records the answer; the words are written by hand."
        />
      )}
      {chosen && (
        <p className="small" role="status">
          Write what it needs, then press “{labelOf(chosen)}” again, or Ctrl and Enter.
        </p>
      )}
      <div data-moving={moving || undefined}>
        <KindButtons types={[input.type]} keys onMissing={choose} merges={proposal !== null} />
      </div>
    </ActionForm>
  )
}

/** Words that were chosen for one draft are not put back beside another: what is kept belongs to how the proposal stood. */
const keptAs = (id: string, proposal: Props['proposal']) =>
  `answer:${id}${proposal ? `:${proposal.seen.slice(0, 8)}` : ''}`
