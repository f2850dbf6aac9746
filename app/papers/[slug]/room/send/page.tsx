import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ContraryNotes } from '@/components/room/contrary'
import { SendForm } from '@/components/room/send-form'
import { SentFrom } from '@/components/room/sent-from'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { visit } from '@/lib/platform/session'
import { getRoom } from '@/lib/room/room'
import { getSending } from '@/lib/room/sending'

export const metadata: Metadata = { title: 'Send on' }

/** A representative sends on what was said in the member's room: one thing as it is, or several as one. */
export default async function SendOnPage({ params, searchParams }: PageProps<'/papers/[slug]/room/send'>) {
  const [{ slug }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const member = [query.member].flat()[0] ?? null
  const chosen = [query.e].flat().filter((id) => id !== undefined)
  if (chosen.length === 0 && member !== null && (await getRoom(actor, slug, member, now))?.speaks)
    redirect(`/papers/${slug}/room?member=${member}&ticked=none` as Route)
  const sending = await getSending(actor, slug, member, chosen, now)
  if (!sending) notFound()
  const { room, entries, time, gone } = sending
  const several = entries.length > 1
  return (
    <Page>
      <PageHead
        title={several ? `Send ${entries.length} things on as one` : 'Send it on'}
        crumbs={[
          { href: `/papers/${slug}`, label: room.paper.title },
          { href: `/papers/${slug}/room?member=${room.member.id}`, label: `Room of ${room.member.name}` },
        ]}
        lead={`It becomes input of ${room.member.name}, given by you. Whose words it was made of stays in the room.`}
      />
      <SentFrom sending={sending} />
      <ContraryNotes sending={sending} />
      {gone.length > 0 && (
        <Notice tone="stop">
          <p>Something of this was sent on or withdrawn meanwhile. Go back to the room and choose again.</p>
        </Notice>
      )}
      {!time.ok && (
        <Notice tone="stop">
          <p>{time.why} It stays in the room.</p>
        </Notice>
      )}
      {time.ok && time.lateBySeconds !== null && (
        <Notice tone="wait">
          <p>Comments have closed. Sent now, it waits in the late tray until an admin admits it.</p>
        </Notice>
      )}
      {time.ok && gone.length === 0 && <SendForm sending={sending} />}
    </Page>
  )
}
