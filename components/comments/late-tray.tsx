import type { ReactNode } from 'react'
import { WordingList } from '@/components/suggestions/wording-list'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Empty } from '@/components/ui/empty'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { PersonLine } from '@/components/ui/person-line'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { decideLateAction } from '@/lib/comments/actions'
import type { LateComment } from '@/lib/comments/threads'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'
import type { PaperFacts } from '@/lib/papers/rules'
import { counted, formatDuration } from '@/lib/platform/format'
import { heard, placeWords } from './words'

type LateTrayProps = {
  late: readonly LateComment[]
  facts: PaperFacts
  /** The text that is current, for the numbers of its paragraphs. */
  labels: Body | null
  /** The numbers that they keep. */
  fixed: FixedLabels | undefined
  now: Date
}

/** What came late with its seconds: what was decided, and one form that decides on those that are ticked. */
export function LateTray({ late, facts, labels, fixed, now }: LateTrayProps) {
  if (late.length === 0)
    return (
      <Empty title="Nothing came late">
        What is sent up to 24 hours after comments or suggestions close lands here. Until you admit it only
        its author sees it.
      </Empty>
    )
  const numbers = labels ? numberBlocks(labels, fixed).labels : new Map<string, string>()
  const waiting = late.filter(({ decision }) => decision === null)
  const decided = late.filter(({ decision }) => decision !== null)
  return (
    <section className="stack" aria-labelledby="late">
      <h2 id="late">
        {waiting.length > 0 ? `${counted(waiting.length, 'input')} to decide on` : 'All decided'}
      </h2>
      <p className="muted small">
        Before a paper is frozen each of these is admitted or declined, with a reason that its author reads.
      </p>
      {waiting.length > 0 && (
        <Decide paperId={facts.id} several={waiting.length > 1}>
          {waiting.map((input) => (
            <LateInput
              key={input.id}
              input={input}
              numbers={numbers}
              now={now}
              ticked={waiting.length === 1}
            />
          ))}
        </Decide>
      )}
      {decided.map((input) => (
        <LateInput key={input.id} input={input} numbers={numbers} now={now} />
      ))}
    </section>
  )
}

type LateInputProps = {
  input: LateComment
  numbers: ReadonlyMap<string, string>
  now: Date
  /** Whether it is chosen at the start, where it still waits. */
  ticked?: boolean
}

function LateInput({ input, numbers, now, ticked = false }: LateInputProps) {
  const { id, number, kind, text, changes, decision, paragraph, version } = input
  const label = paragraph === null ? '' : (numbers.get(paragraph) ?? '')
  return (
    <article id={`c${number}`} className="card">
      <LateHead
        input={input}
        now={now}
        place={`${placeWords(label, paragraph === null)}, version ${version}`}
      />
      {text === null && (
        <p className="muted">
          For the Taskforce only: its words are not shown to you. Decide by when it came.
        </p>
      )}
      {changes.length > 0 && <WordingList changes={changes} />}
      {text !== null && <p className="said">{text}</p>}
      {decision ? (
        <Decided decision={decision} />
      ) : (
        <Checkbox name="inputId" value={id} label={`Decide on ${kind} ${number}`} defaultChecked={ticked} />
      )}
    </article>
  )
}

function LateHead({ input, place, now }: { input: LateComment; place: string; now: Date }) {
  const { voice, kind, lateBySeconds, number, own, at } = input
  const { name, of, capacity } = heard(voice)
  return (
    <>
      <PersonLine
        name={name}
        of={of}
        chips={
          <>
            {capacity && <Chip>{capacity}</Chip>}
            <Chip tone="wait">{counted(lateBySeconds, 'second')} late</Chip>
            {own && <Chip>from your own member</Chip>}
          </>
        }
        when={<When at={at} seconds from={now} year={false} />}
      />
      <p className="small muted">
        {kind === 'comment' ? 'Comment' : 'Suggestion'} {number} · {place}
        {lateBySeconds >= 120 && ` · ${formatDuration(lateBySeconds * 1000)} after closing`}
      </p>
    </>
  )
}

function Decided({ decision }: { decision: NonNullable<LateComment['decision']> }) {
  return (
    <Notice tone={decision.admitted ? 'agreed' : 'info'}>
      <p>
        <b>{decision.admitted ? 'Admitted' : 'Declined'}</b> by {decision.by}
        {decision.ownMember && ', who belongs to the same member'}, <When at={decision.at} year={false} />:{' '}
        {decision.reason}
      </p>
    </Notice>
  )
}

function Decide({ paperId, several, children }: { paperId: string; several: boolean; children: ReactNode }) {
  return (
    <ActionForm
      action={decideLateAction}
      hidden={{ key: crypto.randomUUID(), paperId }}
      keep={`late:${paperId}`}
      done="Decided. Each author is told, with your reason."
      className="stack"
    >
      {children}
      <RadioGroup
        name="admitted"
        label={several ? 'What becomes of those that are ticked' : 'What becomes of it'}
        choices={[
          { value: 'yes', label: 'Admit', hint: 'Members read it, and the Taskforce answers it.' },
          { value: 'no', label: 'Decline', hint: 'Only its author sees it, with your reason.' },
        ]}
      />
      <TextArea name="reason" label="Why" hint="Its author reads this." limit={2_000} rows={2} />
      <div className="row">
        <SubmitButton>Decide</SubmitButton>
      </div>
    </ActionForm>
  )
}
