import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { dropPreparedAction, publishDispositionsAction } from '@/lib/dispositions/actions'
import type { Capacity, DispositionKind, InputType } from '@/prisma/generated/enums'
import { AnswerBlock, Plain } from './answer-block'
import { AnswerForm, type LandingPlace } from './answer-form'
import { InputHead } from './input-head'

type Disposition = {
  id: string
  kind: DispositionKind
  reason: string | null
  note: string | null
  meeting: string | null
  landedParagraph: string | null
  landedVersion: { number: number } | null
  duplicateOf: { number: number } | null
  publishedAt: Date | null
  handler: { name: string }
}
type Answer = { disposition: Disposition; ownMember: boolean } | null
export type DeskItemInput = {
  id: string
  number: number
  type: InputType
  blocking: boolean
  blockEnd: object | null
  capacity: Capacity
  taskforceOnly: boolean
  withdrawn: boolean
  lateBySeconds: number | null
  at: Date
  current: string | null
  label: string | null
  quote: string | null
  text: string
  language: string
  replies: number
  member: { displayName: string } | null
  person: { name: string }
  published: Answer
  prepared: Answer
}
type Props = {
  input: DeskItemInput
  paper: { id: string; slug: string }
  paragraphs: readonly LandingPlace[]
  refusal: string | null
  newKey: () => string
}

/** One input on the desk: what was said, what was answered, and the form that answers it. */
export function DeskItem({ input, paper, paragraphs, refusal, newKey }: Props) {
  const { published, prepared } = input
  const who = input.member?.displayName ?? 'Taskforce'
  const of = { paperId: paper.id }
  return (
    <li className="card stack tight" id={`input-${input.number}`}>
      <InputHead input={input} who={who} of={input.person.name} slug={paper.slug} />
      <Plain text={input.text} lang={input.language} />
      {published && <Shown slug={paper.slug} answer={published} />}
      {prepared && (
        <>
          <Shown slug={paper.slug} answer={prepared} />
          <div className="row">
            <ActionForm
              action={publishDispositionsAction}
              hidden={{ key: newKey(), ...of, dispositionIds: prepared.disposition.id }}
              done="Published."
            >
              <SubmitButton>Publish this answer now</SubmitButton>
            </ActionForm>
            <ActionForm
              action={dropPreparedAction}
              hidden={{ key: newKey(), ...of, dispositionIds: prepared.disposition.id }}
              done="Dropped."
            >
              <SubmitButton look="plain">Drop it</SubmitButton>
            </ActionForm>
          </div>
        </>
      )}
      {refusal ? (
        <p className="small muted">{refusal}</p>
      ) : (
        <Disclosure
          label={labelOf(published, prepared)}
          button={{ look: published || prepared ? 'plain' : 'first' }}
        >
          <AnswerForm
            hidden={{ key: newKey(), ...of, inputIds: input.id }}
            paragraphs={paragraphs}
            start={prepared?.disposition ?? null}
            keep={`answer:${input.id}`}
          />
        </Disclosure>
      )}
    </li>
  )
}

function labelOf(published: Answer, prepared: Answer): string {
  if (prepared) return 'Change what is prepared …'
  return published ? 'Answer otherwise …' : 'Answer …'
}

function Shown({ slug, answer }: { slug: string; answer: NonNullable<Answer> }) {
  const { disposition, ownMember } = answer
  return (
    <AnswerBlock
      slug={slug}
      answer={disposition}
      handler={disposition.handler.name}
      ownMember={ownMember}
      note={disposition.note}
    />
  )
}
