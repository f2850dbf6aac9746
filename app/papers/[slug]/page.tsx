import type { Route } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { PublishedAsLine } from '@/components/finalisation/published-as'
import { HearOf } from '@/components/live/hear-of'
import type { Limits } from '@/components/papers/page-facts'
import { PaperFrame } from '@/components/papers/paper-head'
import { identityOf, type PlaceQuery, placeAsked, unfoldedIn } from '@/components/papers/place-asked'
import { PlaceGone } from '@/components/papers/place-gone'
import { previewedIn } from '@/components/papers/previewed'
import { ReadingView } from '@/components/papers/reading-view'
import { Unpublished } from '@/components/papers/unpublished'
import { WhatIsTaken } from '@/components/papers/what-is-taken'
import { ReadNow } from '@/components/readings/read-now'
import { SinceReadLine } from '@/components/readings/since-read-line'
import { Sealed } from '@/components/record/sealed'
import { Notice } from '@/components/ui/notice'
import { offersAnnex } from '@/lib/annex/offer'
import { getPublishedAs } from '@/lib/finalisation/queries'
import { findLostPlace } from '@/lib/papers/lost-place'
import { getOpened, getPaper, getReading } from '@/lib/papers/queries'
import type { Reading } from '@/lib/papers/reading'
import { getRecirculated } from '@/lib/papers/recirculated'
import { standingView } from '@/lib/papers/standing-view'
import type { Actor } from '@/lib/platform/actor'
import { standsBy } from '@/lib/platform/repeat-view'
import { visit } from '@/lib/platform/session'
import { getSeal } from '@/lib/record/seal'

type Props = PageProps<'/papers/[slug]'>

export async function generateMetadata({ params }: Props) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const reading = await getReading(actor, slug, now)
  if (reading) await tellRepeats(actor, reading, now)
  const paper = reading ?? (await getPaper(actor, slug))
  return { title: paper?.title ?? 'Not found' }
}

/** A visitor who has read a final paper is not sent it again while nothing happens: server.ts answers for it. */
async function tellRepeats(actor: Actor, reading: Reading, now: Date): Promise<void> {
  const standing = standingView(actor, reading, process.env.DEPLOYMENT_ID ?? '', now)
  const id = standing && (await headers()).get('x-request-id')
  if (id) standsBy(id, standing.tag, Date.now() + standing.forMs)
}

/**
 * Read a paper and take part. Two statements: who and when; the paper. After an event a third one reads what was said to
 * it, and on a paper with many inputs another the threads of the place that is open. For people of members a small one
 * beside them: whether there is an annex for them.
 */
export default async function PaperPage({ params, searchParams }: Props) {
  const [{ slug }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const [reading, annex] = await Promise.all([getReading(actor, slug, now), offersAnnex(actor, slug)])
  if (!reading) {
    const paper = await getPaper(actor, slug)
    if (!paper) notFound()
    return (
      <PaperFrame {...{ actor, now, paper, annex }} current="read">
        <Unpublished actor={actor} slug={slug} />
      </PaperFrame>
    )
  }
  const label = one(query.paragraph)
  const identity = label === undefined ? null : identityOf(reading, label)
  if (identity !== null) redirect(`/papers/${slug}?p=${identity}#p-${identity}` as Route)
  const wanted: PlaceQuery = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, one(value)]),
  )
  const asked = placeAsked(reading, wanted)
  const open = asked.kind === 'open' ? asked : { place: 'whole', stretch: null }
  const brought = await getOpened(actor, reading, open.place, open.stretch, now)
  const lost = asked.kind === 'gone' ? await findLostPlace(actor, reading, asked.identity) : null
  const { number } = reading.shown
  const limits = await limitsOn(reading, one(query.text), now)
  return (
    <PaperFrame {...{ actor, now, paper: reading, annex }} current="read">
      {label !== undefined && (
        <Notice tone="wait">
          <p>
            Version {number} has no paragraph {label.slice(0, 20)}.
          </p>
        </Notice>
      )}
      {asked.kind === 'gone' && (
        <PlaceGone {...{ slug }} identity={asked.identity} found={lost} shown={number} />
      )}
      <PublishedAsLine
        as={await getPublishedAs(reading.facts, now)}
        listedAt={`/papers/${slug}/endorsements`}
      />
      <WhatIsTaken {...{ actor, reading, limits, now }} />
      {reading.sinceRead && <SinceReadLine slug={slug} shown={number} since={reading.sinceRead} />}
      <ReadingView
        {...{ actor, reading, asked, brought, limits }}
        unfolded={unfoldedIn(wanted)}
        previewed={previewedIn(reading, brought, wanted)}
      />
      <Sealed slug={slug} seal={await getSeal(reading.facts, now)} />
      <ReadNow {...{ actor, reading }} />
      <HearOf {...{ actor, reading, now }} />
    </PaperFrame>
  )
}

/** The recirculation that is open; `text=whole` asks for all of the text. */
async function limitsOn(reading: Reading, text: string | undefined, now: Date): Promise<Limits | null> {
  const to = await getRecirculated(reading, now)
  return to && { to, folds: text !== 'whole' }
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
