import { db } from '@/lib/platform/db'
import { agreeInRoom, sayInRoom } from '@/lib/room/commands'
import { replyInRoom } from '@/lib/room/replies'
import { AgreeInput, RoomReplyInput, SayInput } from '@/lib/room/schema'
import { type Cast, named } from './cast'
import { room } from './content/room'
import { identityOf } from './identity'
import type { Step } from './step'

/** What the people of one member say to each other, in their own room, about a paper that is consulted on. */
export function roomSteps(cast: Cast): Step[] {
  const entries = new Map<string, { paperId: string; entryId: string }>()
  const said = room.said.map(
    (each): Step => ({
      at: each.at,
      by: each.by,
      what: `room ${each.key}`,
      run: async (act) => {
        const { id: paperId } = await db.paper.findUniqueOrThrow({ where: { slug: room.slug } })
        const { id: versionId } = await db.version.findFirstOrThrow({
          where: { paperId },
          orderBy: { number: 'desc' },
        })
        const memberId = named(cast.members, room.member)
        const paragraph = identityOf(room.slug, each.on)
        const words = { type: 'type' in each ? each.type : undefined, text: each.text }
        const ask = 'ask' in each ? 'on' : undefined
        const input = SayInput.parse({ paperId, versionId, memberId, paragraph, ...words, ask })
        entries.set(each.key, { paperId, entryId: (await sayInRoom(act, input)).entryId })
      },
    }),
  )
  const replies = room.replies.map(
    ({ to, at, by, text }): Step => ({
      ...{ at, by, what: `room reply ${to}` },
      run: (act) => replyInRoom(act, RoomReplyInput.parse({ ...named(entries, to), text })),
    }),
  )
  const agreements = room.agreements.map(
    ({ with: key, at, by }): Step => ({
      ...{ at, by, what: `room agreement ${key}` },
      run: (act) => agreeInRoom(act, AgreeInput.parse({ ...named(entries, key), agree: 'yes' })),
    }),
  )
  return [...said, ...replies, ...agreements]
}
