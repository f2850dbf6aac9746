import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AsOfForm, AsOfNotice } from '@/components/endorsements/as-of'
import {
  EndorsementList,
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
import { groupedBy, type ListShown, listAddress } from '@/lib/endorsements/list-address'
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
  const shown = { by: groupedBy(one(query.by)), asOf }
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
        <Lists {...{ list, since, shown, now: asOf ?? now }} actor={asOf ? visitor : actor}>
          {!asOf && <MembersApart related={paper.related} />}
        </Lists>
      )}
      <Below
        {...{ slug, actor, shown, now }}
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
  shown: ListShown
  children: ReactNode
}

/** The lists, one below the other; who looks at those of another instant changes nothing there. */
function Lists({ list, since, actor, now, shown, children }: ListsProps) {
  const stage = stageAt(list.paper, now)
  const final = stage === 'final'
  return (
    <>
      <EndorsementList {...{ list, actor, shown, final }} withdrawn={stage === 'withdrawn'} />
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
  shown: ListShown
  now: Date
  last: Endorsements['last'] | null
  final: boolean
}

/** What the list is of, and how to have it otherwise. */
function Below({ slug, actor, shown, now, last, final }: BelowProps) {
  return (
    <footer className="stack tight">
      <Files {...{ slug, actor, shown, final }} />
      <AsOfForm {...shown} now={now} />
      {last !== null && (
        <p className="tiny muted">
          As of event {last.seq}
          {last.hash && `, head ${last.hash.slice(0, 16)}…`}, <When at={shown.asOf ?? now} />. The list is
          outside the digest of the text.
        </p>
      )}
    </footer>
  )
}

function Files({ slug, actor, shown, final }: Pick<BelowProps, 'slug' | 'actor' | 'shown' | 'final'>) {
  const ofNow = shown.asOf === null
  return (
    <p className="small row">
      <a href={listAddress(slug, shown, 'json')}>This list as JSON</a>
      <a href={listAddress(slug, shown, 'csv')}>as CSV</a>
      {ofNow && final && <a href={`/papers/${slug}/endorsements/embed`}>to embed in another site</a>}
      {ofNow && isAdmin(actor) && (
        <LinkButton small href={`/papers/${slug}/sign`}>
          Enter a stance on behalf …
        </LinkButton>
      )}
    </p>
  )
}
