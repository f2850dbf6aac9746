import { Tabs } from '@/components/ui/tabs'
import type { Room } from '@/lib/room/room'

/** The rooms of somebody who belongs to several members: each by itself. Nothing for all others. */
export function RoomSwitch({ room: { rooms, member, paper } }: { room: Room }) {
  if (rooms.length < 2) return null
  return (
    <Tabs
      label="Rooms of your members"
      tabs={rooms.map(({ id, name }) => ({
        label: `Room of ${name}`,
        href: `/papers/${paper.slug}/room?member=${id}`,
        current: id === member.id,
      }))}
    />
  )
}
