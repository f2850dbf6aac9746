import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { RoomBeacon } from '@/components/room/room-beacon'
import { RoomSwitch } from '@/components/room/room-switch'
import { RoomView } from '@/components/room/room-view'
import { Notice } from '@/components/ui/notice'
import { offersAnnex } from '@/lib/annex/offer'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'
import { getRoom } from '@/lib/room/room'

export const metadata: Metadata = { title: 'Member’s room' }

/** What the people of one member say among themselves on a paper. For everyone else it is not there. */
export default async function RoomPage({ params, searchParams }: PageProps<'/papers/[slug]/room'>) {
  const [{ slug }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const room = await getRoom(actor, slug, one(query.member) ?? null, now)
  const paper = room && (await getPaper(actor, slug))
  if (!paper) notFound()
  const sent = /^\d{1,6}$/.exec(one(query.sent) ?? '')?.[0]
  return (
    <PaperFrame {...{ actor, now, paper }} current="room" annex={await offersAnnex(actor, slug)}>
      <RoomSwitch room={room} />
      {sent && (
        <Notice tone="agreed">
          <p>
            Sent on for {room.member.name} as input {sent}. What it was made of says so below.
          </p>
        </Notice>
      )}
      {one(query.ticked) === 'none' && (
        <Notice tone="wait">
          <p>Nothing was ticked. Tick what belongs together, and send it as one.</p>
        </Notice>
      )}
      <RoomView room={room} place={one(query.say) ?? null} />
      <RoomBeacon paperId={room.paper.id} memberId={room.member.id} />
    </PaperFrame>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
