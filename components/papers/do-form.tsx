import { ActForm } from '@/components/comments/act-form'
import { ReplyForm } from '@/components/comments/reply-form'
import { speakerChoices } from '@/components/comments/speakers'
import { placeWords } from '@/components/comments/words'
import { CorrectSuggestionForm, CounterForm, SupportForm } from '@/components/suggestions/change-forms'
import { filledIn, paragraphTexts } from '@/components/suggestions/paragraph-text'
import type { Paragraphs } from '@/components/suggestions/proposal-html'
import type { Thread } from '@/lib/comments/threads'
import { touched } from '@/lib/document/proposal'
import type { Actor } from '@/lib/platform/actor'
import { changesOn } from '@/lib/suggestions/carried'
import type { PageFacts } from './page-facts'
import type { Doing } from './place-asked'

/** A place on the page of a reader. */
export type Placed = { actor: Actor; facts: PageFacts; place: string }
type DoFormProps = Placed & { thread: Thread; doing: Doing }

/** The form that does in a thread what the address asks for; nothing where that is not allowed. */
export function DoForm(props: DoFormProps) {
  const { facts, place, thread, doing } = props
  const { id: paperId, slug } = facts.reading.facts
  const back = `/papers/${slug}?p=${place}&input=${thread.number}#c${thread.number}`
  switch (doing.what) {
    case 'reply':
      return <Reply {...props} back={back} />
    case 'counter':
      return <Counter {...props} back={back} />
    case 'support':
      return thread.supports.can.length > 0 ? (
        <SupportForm {...{ thread, paperId, back }} ends={false} />
      ) : null
    case 'unsupport':
      return thread.supports.canEnd.length > 0 ? <SupportForm {...{ thread, paperId, back }} ends /> : null
    default:
      return <Change {...props} what={doing.what} back={back} />
  }
}

type Going = DoFormProps & { back: string }

function Reply({ actor, facts: { reading }, thread, back }: Going) {
  return thread.may.reply ? (
    <ReplyForm
      paperId={reading.facts.id}
      inputId={thread.id}
      number={thread.number}
      kind={thread.kind}
      back={back}
      language={reading.shown.language}
      speakers={speakerChoices(reading.taking.speakers, nameOf(actor))}
      formKey={crypto.randomUUID()}
    />
  ) : null
}

/** Other words for the text that is shown: those of the suggestion are filled in where they fit it. */
function Counter({ actor, facts: { reading }, place, thread, back }: Going) {
  const { facts, shown, paragraphsOf, taking } = reading
  const proposal = thread.wording?.proposal
  if (!proposal || !thread.may.reply) return null
  const here = changesOn(proposal, shown.id) ?? []
  const first = touched(here).flatMap((paragraph) => paragraph ?? [])
  return (
    <CounterForm
      {...{ thread, back }}
      paperId={facts.id}
      versionId={shown.id}
      paragraphs={filledIn(textsOf(paragraphsOf(shown.id)), here)}
      first={first.length > 0 ? first : [place]}
      language={shown.language}
      speakers={speakerChoices(taking.speakers, nameOf(actor))}
    />
  )
}

function Change({
  facts: { reading },
  thread,
  doing,
  what,
  back,
}: Going & { what: 'correct' | 'withdraw' | 'lift' }) {
  const paperId = reading.facts.id
  const reply = doing.reply === null ? undefined : thread.replies.find(({ seq }) => seq === doing.reply)
  if (doing.reply !== null && !reply) return null
  const may = reply ? { correct: reply.mayCorrect, withdraw: reply.mayWithdraw, lift: false } : thread.may
  if (!may[what]) return null
  const proposal = thread.wording?.proposal
  const texts = proposal && textsOf(reading.paragraphsOf(proposal.versionId))
  if (what === 'correct' && !reply && proposal && texts && texts.length > 0)
    return (
      <CorrectSuggestionForm
        {...{ thread, paperId, back }}
        paragraphs={filledIn(texts, proposal.changes)}
        first={touched(proposal.changes).flatMap((paragraph) => paragraph ?? [])}
      />
    )
  return <ActForm {...{ what, thread, reply, paperId, back }} />
}

/** The paragraphs of a text as forms offer them; none where its reader may not see it. */
export const textsOf = (paragraphs: Paragraphs) =>
  paragraphTexts(paragraphs?.values() ?? [], (label) => placeWords(label, false))

export function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.name : ''
}
