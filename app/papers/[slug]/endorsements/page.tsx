import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AsOfForm, AsOfNotice } from '@/components/endorsements/as-of'
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
import { instantAsked } from '@/lib/endorsements/as-of'
import type { Endorsements } from '@/lib/endorsements/list'
import { getEndorsements } from '@/lib/endorsements/queries'
import { getPublishedAs } from '@/lib/finalisation/queries'
import { listWithdrawnSince } from '@/lib/finalisation/withdrawn-since'
import { getPaper } from '@/lib/papers/queries'
import { stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, visitor } from '@/lib/platform/actor'
import { one } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Endorsements' }

export default async function EndorsementsPage({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/endorsements'>) {
  const [{ slug }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const asked = one(query.at)
  const asOf = instantAsked(asked, now)
  const [paper, list] = await Promise.all([
    getPaper(actor, slug),
    getEndorsements(actor, slug, now, asOf ?? undefined),
  ])
  if (!paper || (!list && !asOf)) notFound()
  const as = asOf ? null : await getPublishedAs(paper.facts, now)
  const since = asOf ? [] : await listWithdrawnSince(paper.facts, now)
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="endorsements"
      annex={await offersAnnex(actor, slug)}
    >
      <PublishedAsLine as={as} />
      <AsOfNotice {...{ slug, asked, asOf }} found={list !== null} />
      {list && (
        <Lists {...{ list, since, now: asOf ?? now }} by={groupedBy(query.by)} actor={asOf ? visitor : actor}>
          {!asOf && <MembersApart related={paper.related} />}
        </Lists>
      )}
      <Below
        {...{ slug, actor, asOf, now }}
        last={list?.last ?? null}
        final={stageAt(paper.facts, now) === 'final'}
      />
    </PaperFrame>
  )
}

type ListsProps = {
  list: Endorsements
  since: Awaited<ReturnType<typeof listWithdrawnSince>>
  actor: Actor
  now: Date
  by: GroupedBy
  children: ReactNode
}

/** The lists, one below the other; who looks at those of another instant changes nothing there. */
function Lists({ list, since, actor, now, by, children }: ListsProps) {
  const stage = stageAt(list.paper, now)
  const final = stage === 'final'
  return (
    <>
      <EndorsementList {...{ list, actor, by, final }} withdrawn={stage === 'withdrawn'} />
      <WithdrawnSinceSection rows={since} />
      <StandingApart list={list} actor={actor} final={final} />
      <OtherStances list={list} actor={actor} />
      {children}
      <Intentions list={list} now={now} />
      <NotSpoken list={list} />
    </>
  )
}

type BelowProps = {
  slug: string
  actor: Actor
  asOf: Date | null
  now: Date
  last: Endorsements['last'] | null
  final: boolean
}

/** What the list is of, and how to have it otherwise. */
function Below({ slug, actor, asOf, now, last, final }: BelowProps) {
  return (
    <footer className="stack tight">
      {!asOf && <Files at={`/papers/${slug}`} actor={actor} final={final} />}
      <AsOfForm {...{ asOf, now }} />
      {last !== null && (
        <p className="tiny muted">
          As of event {last.seq}
          {last.hash && `, head ${last.hash.slice(0, 16)}…`}, <When at={asOf ?? now} />. The list is outside
          the digest of the text.
        </p>
      )}
    </footer>
  )
}

function Files({ at, actor, final }: { at: string; actor: Actor; final: boolean }) {
  return (
    <p className="small row">
      <a href={`${at}/endorsements.json`}>This list as JSON</a>
      <a href={`${at}/endorsements.csv`}>as CSV</a>
      {final && <a href={`${at}/endorsements/embed`}>to embed in another site</a>}
      {isAdmin(actor) && (
        <LinkButton small href={`${at}/sign`}>
          Enter a stance on behalf …
        </LinkButton>
      )}
    </p>
  )
}

function groupedBy(by: string | string[] | undefined): GroupedBy {
  return by === 'category' || by === 'region' ? by : 'name'
}
