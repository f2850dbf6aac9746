import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsensusSection } from '@/components/consensus/consensus'
import { CallListsSection } from '@/components/finalisation/call-lists'
import { CallNotices } from '@/components/finalisation/call-notices'
import { Reopening } from '@/components/finalisation/reopening'
import { UntilTheEnd } from '@/components/finalisation/until-the-end'
import { callSpeakers } from '@/components/objections/call-thread'
import { Objections } from '@/components/objections/objections'
import { PaperFrame } from '@/components/papers/paper-head'
import { offersAnnex } from '@/lib/annex/offer'
import { isRunning } from '@/lib/comments/rules'
import { getConsensus } from '@/lib/consensus/queries'
import { getFinalCall } from '@/lib/finalisation/queries'
import { getReopenAsked } from '@/lib/finalisation/reopen-asked'
import { listObjections, listParagraphs, listSpeakersInCall } from '@/lib/objections/queries'
import { getPaper } from '@/lib/papers/queries'
import { finalVersionId } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Final call' }

export default async function FinalCallPage({ params }: PageProps<'/papers/[slug]/final-call'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const [paper, state] = await Promise.all([getPaper(actor, slug), getFinalCall(actor, slug, now)])
  if (!paper || !state) notFound()
  const { frozen, call, lists, notices } = state
  const [objections, paragraphs, consensus, names] = await Promise.all([
    listObjections(actor, state.paper),
    listParagraphs(call),
    getConsensus(actor, frozen?.id ?? finalVersionId(state.paper)),
    listSpeakersInCall(actor),
  ])
  const newKey = () => crypto.randomUUID()
  const ended = !isRunning(state.paper, now).ok
  const speakers = actor.kind === 'visitor' || ended ? [] : callSpeakers(names, actor.name)
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="final-call"
      annex={await offersAnnex(actor, slug)}
    >
      <UntilTheEnd {...{ actor, state, newKey, now }} proposed={consensus?.proposals[0]?.level ?? null} />
      <Reopening
        {...{ actor, newKey, now }}
        paper={state.paper}
        asked={await getReopenAsked(actor, state.paper, now)}
      />
      {lists && <CallListsSection slug={slug} lists={lists} />}
      <Objections
        {...{ actor, paragraphs, speakers, newKey, now }}
        paper={state.paper}
        versionId={frozen?.id ?? null}
        objections={objections.map((row) => ({
          ...row,
          slug,
          member: row.member.displayName,
          person: row.person.name,
          version: row.version.number,
        }))}
      />
      {consensus && (frozen || consensus.proposals.length > 0) && (
        <ConsensusSection
          {...{ actor, consensus, speakers, newKey, now }}
          paper={state.paper}
          versionId={frozen?.id ?? ''}
        />
      )}
      {notices && <CallNotices {...notices} hidden={{ key: newKey(), paperId: state.paper.id }} />}
    </PaperFrame>
  )
}
