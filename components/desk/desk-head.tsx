import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Desk } from '@/lib/desk/desk'
import { publishAllPreparedAction } from '@/lib/dispositions/actions'
import { counted } from '@/lib/platform/format'

/** What the desk of a paper holds in numbers, what is prepared, and what lost its place. */
export function DeskHead({ desk: { paper, counts, summary }, formKey }: { desk: Desk; formKey: string }) {
  const done = summary.inputs - summary.open
  const { prepared, waiting } = counts
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
            <A href="/desk/sentences">Sentences</A>
          </>
        }
        actions={
          <>
            {prepared > 0 && (
              <ActionForm
                action={publishAllPreparedAction}
                hidden={{ key: formKey, paperId: paper.id, count: String(prepared) }}
                className="row"
                done="Published."
              >
                <SubmitButton second pending="Publishing …">
                  {`Publish ${counted(prepared, 'prepared answer')} now`}
                </SubmitButton>
              </ActionForm>
            )}
            <LinkButton href={`/papers/${paper.slug}/publish`}>
              {prepared > 0
                ? `Publish a version with ${prepared === 1 ? 'it' : 'them'} …`
                : 'Publish a version …'}
            </LinkButton>
          </>
        }
      />
      {waiting > 0 && (
        <Notice tone="wait" actions={<A href={`/desk/${paper.slug}/places`}>Review them</A>}>
          <p>
            {counted(waiting, 'input')} lost {waiting === 1 ? 'its' : 'their'} place when the text moved on. A
            person has to look before the paper can be frozen.
          </p>
        </Notice>
      )}
    </>
  )
}
