import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminSteps } from '@/components/finalisation/admin-steps'
import { Owed } from '@/components/finalisation/ask-to-freeze'
import { Missing } from '@/components/finalisation/missing'
import { Objections } from '@/components/objections/objections'
import { PaperFrame } from '@/components/papers/paper-head'
import { When } from '@/components/ui/when'
import { offersAnnex } from '@/lib/annex/offer'
import { getFinalCall } from '@/lib/finalisation/queries'
import { listObjections, listParagraphs } from '@/lib/objections/queries'
import { getPaper } from '@/lib/papers/queries'
import { currentVersion, frozenVersionId } from '@/lib/papers/rules'
import { isTaskforce } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Final call' }

export default async function FinalCallPage({ params }: PageProps<'/papers/[slug]/final-call'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const [paper, state] = await Promise.all([getPaper(actor, slug), getFinalCall(actor, slug, now)])
  if (!paper || !state) notFound()
  const frozen = frozenVersionId(state.paper)
  const objections = (await listObjections(actor, state.paper.id)).map((row) => ({
    ...row,
    slug,
    member: row.member.displayName,
    person: row.person.name,
    version: row.version.number,
  }))
  const paragraphs = frozen ? await listParagraphs(frozen) : []
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="final-call"
      annex={await offersAnnex(actor, slug)}
    >
      <section className="stack" aria-labelledby="missing">
        <h2 id="missing">{state.stage === 'finalCall' ? 'Until it is final' : 'Until the final call'}</h2>
        {state.call && (
          <p>
            {now < state.call.closesAt ? 'The final call is open until ' : 'The final call closed on '}
            <When at={state.call.closesAt} from={now} />.
          </p>
        )}
        {(state.stage === 'revising' || state.stage === 'consulting' || state.stage === 'finalCall') && (
          <Missing
            slug={slug}
            missing={state.missing}
            readiness={state.readiness}
            taskforce={isTaskforce(actor)}
          />
        )}
        <Owed readiness={state.readiness} versionId={frozen ?? currentVersion(state.paper)?.id ?? null} />
        <AdminSteps actor={actor} state={state} newKey={() => crypto.randomUUID()} now={now} />
      </section>
      <Objections
        actor={actor}
        paper={state.paper}
        versionId={frozen}
        objections={objections}
        paragraphs={paragraphs}
        newKey={() => crypto.randomUUID()}
        now={now}
      />
    </PaperFrame>
  )
}
