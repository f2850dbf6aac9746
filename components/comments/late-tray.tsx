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

/** Each late comment with its seconds, what was decided, or the form that decides. */
export function LateTray({ late, facts, labels, fixed, now }: LateTrayProps) {
  if (late.length === 0)
    return (
      <Empty title="Nothing came late">
        A comment that is sent up to 24 hours after comments close lands here. Until you admit it only its
        author sees it.
      </Empty>
    )
  const waiting = late.filter((comment) => comment.decision === null).length
  const numbers = labels ? numberBlocks(labels, fixed).labels : new Map<string, string>()
  return (
    <section className="stack" aria-labelledby="late">
      <h2 id="late">{waiting > 0 ? `${counted(waiting, 'comment')} to decide on` : 'All decided'}</h2>
      <p className="muted small">
        Before a paper is frozen each of these is admitted or declined, with a reason.
      </p>
      {late.map((comment) => (
        <article key={comment.id} id={`c${comment.number}`} className="card">
          <LateHead comment={comment} now={now} place={placeOf(comment, numbers)} />
          {comment.text === null ? (
            <p className="muted">
              For the Taskforce only: its words are not shown to you. Decide by when it came.
            </p>
          ) : (
            <p className="said">{comment.text}</p>
          )}
          {comment.decision ? (
            <Decided decision={comment.decision} />
          ) : (
            <Decide comment={comment} paperId={facts.id} />
          )}
        </article>
      ))}
    </section>
  )
}

function placeOf({ paragraph, version }: LateComment, numbers: ReadonlyMap<string, string>): string {
  const label = paragraph === null ? '' : (numbers.get(paragraph) ?? '')
  return `${placeWords(label, paragraph === null)}, version ${version}`
}

function LateHead({ comment, place, now }: { comment: LateComment; place: string; now: Date }) {
  const { voice, lateBySeconds, number, own, at } = comment
  const { name, of, capacity } = heard(voice)
  const precise = counted(lateBySeconds, 'second')
  return (
    <>
      <PersonLine
        name={name}
        of={of}
        chips={
          <>
            {capacity && <Chip>{capacity}</Chip>}
            <Chip tone="wait">{precise} late</Chip>
            {own && <Chip>from your own member</Chip>}
          </>
        }
        when={<When at={at} seconds from={now} year={false} />}
      />
      <p className="small muted">
        Comment {number} · {place}
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

function Decide({ comment, paperId }: { comment: LateComment; paperId: string }) {
  return (
    <ActionForm
      action={decideLateAction}
      hidden={{ key: crypto.randomUUID(), paperId, inputId: comment.id }}
      keep={`late:${comment.id}`}
      done="Decided."
    >
      <RadioGroup
        name="admitted"
        label="What becomes of it"
        choices={[
          { value: 'yes', label: 'Admit', hint: 'Members read it, and the Taskforce answers it.' },
          { value: 'no', label: 'Decline', hint: 'Only its author sees it, with your reason.' },
        ]}
      />
      <TextArea name="reason" label="Why" hint="Its author reads this." limit={2_000} rows={2} />
      <SubmitButton>Decide on comment {comment.number}</SubmitButton>
    </ActionForm>
  )
}
