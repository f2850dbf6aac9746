import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  EndorsementList,
  type GroupedBy,
  NotSpoken,
  OtherStances,
  StandingApart,
} from '@/components/endorsements/endorsement-list'
import { Intentions } from '@/components/endorsements/intentions'
import { PublishedAsLine } from '@/components/finalisation/published-as'
import { WithdrawnSinceSection } from '@/components/finalisation/withdrawn-since'
import { MembersApart } from '@/components/foundations/members-apart'
import { PaperFrame } from '@/components/papers/paper-head'
import { LinkButton } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import { offersAnnex } from '@/lib/annex/offer'
import { getEndorsements } from '@/lib/endorsements/queries'
import { getPublishedAs } from '@/lib/finalisation/queries'
import { listWithdrawnSince } from '@/lib/finalisation/withdrawn-since'
import { getPaper } from '@/lib/papers/queries'
import { stageAt } from '@/lib/papers/rules'
import { isAdmin } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Endorsements' }

export default async function EndorsementsPage({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/endorsements'>) {
  const [{ slug }, { by }, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const [paper, list] = await Promise.all([getPaper(actor, slug), getEndorsements(actor, slug, now)])
  if (!paper || !list) notFound()
  const stage = stageAt(paper.facts, now)
  const final = stage === 'final'
  const as = await getPublishedAs(paper.facts, now)
  const at = `/papers/${slug}`
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="endorsements"
      annex={await offersAnnex(actor, slug)}
    >
      <PublishedAsLine as={as} />
      <EndorsementList
        list={list}
        actor={actor}
        by={groupedBy(by)}
        final={final}
        withdrawn={stage === 'withdrawn'}
      />
      <WithdrawnSinceSection rows={await listWithdrawnSince(paper.facts, now)} />
      <StandingApart list={list} actor={actor} final={final} />
      <OtherStances list={list} actor={actor} />
      <MembersApart related={paper.related} />
      <Intentions list={list} now={now} />
      <NotSpoken list={list} />
      <footer className="stack tight">
        <p className="small row">
          <a href={`${at}/endorsements.json`}>This list as JSON</a>
          <a href={`${at}/endorsements.csv`}>as CSV</a>
          {isAdmin(actor) && (
            <LinkButton small href={`${at}/sign`}>
              Enter a stance on behalf …
            </LinkButton>
          )}
        </p>
        <p className="tiny muted">
          As of event {list.seq}, <When at={now} />. The list is outside the digest of the text.
        </p>
      </footer>
    </PaperFrame>
  )
}

function groupedBy(by: string | string[] | undefined): GroupedBy {
  return by === 'category' || by === 'region' ? by : 'name'
}
