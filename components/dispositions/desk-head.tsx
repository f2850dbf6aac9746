import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit-button'
import { publishDispositionsAction } from '@/lib/dispositions/actions'
import type { PaperFacts } from '@/lib/papers/rules'
import { counted } from '@/lib/platform/format'

type Desk = {
  paper: PaperFacts
  inputs: readonly { prepared: { disposition: { id: string } } | null }[]
  waiting: readonly object[]
  summary: { inputs: number; members: number; accepted: number; open: number }
}

/** What the desk of a paper holds in numbers, what is prepared, and what lost its place. */
export function DeskHead({
  desk: { paper, inputs, waiting, summary },
  newKey,
}: {
  desk: Desk
  newKey: () => string
}) {
  const ids = [...new Set(inputs.flatMap(({ prepared }) => (prepared ? [prepared.disposition.id] : [])))]
  const done = summary.inputs - summary.open
  return (
    <>
      <PageHead
        title={paper.title}
        crumbs={[{ href: '/desk', label: 'Desk' }]}
        facts={
          <>
            <span>
              <Meter value={done} max={summary.inputs} label="Answered">
                {done} of {summary.inputs} answered
              </Meter>
            </span>
            <span>from {counted(summary.members, 'member')}</span>
            <A href={`/papers/${paper.slug}`}>Read the paper</A>
            <A href={`/papers/${paper.slug}/draft`}>Open the draft</A>
            <A href={`/papers/${paper.slug}/mail`}>Enter what came by mail</A>
            <A href={`/desk/${paper.slug}/places`}>Places</A>
          </>
        }
        actions={<LinkButton href={`/papers/${paper.slug}/publish`}>Publish a version …</LinkButton>}
      />
      {waiting.length > 0 && (
        <Notice tone="wait" actions={<A href={`/desk/${paper.slug}/places`}>Review them</A>}>
          <p>
            {counted(waiting.length, 'input')} lost {waiting.length === 1 ? 'its' : 'their'} place when the
            text moved on. A person has to look before the paper can be frozen.
          </p>
        </Notice>
      )}
      {ids.length > 0 && (
        <Notice tone="info">
          <p>
            {counted(ids.length, 'answer')} prepared. They go out with the next version, or now by themselves.
          </p>
          <ActionForm
            action={publishDispositionsAction}
            hidden={{ key: newKey(), paperId: paper.id }}
            done="Published."
          >
            {ids.map((id) => (
              <input key={id} type="hidden" name="dispositionIds" value={id} />
            ))}
            <SubmitButton pending="Publishing …">{`Publish ${counted(ids.length, 'answer')} now`}</SubmitButton>
          </ActionForm>
        </Notice>
      )}
    </>
  )
}
