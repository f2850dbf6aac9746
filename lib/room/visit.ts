import 'server-only'
import { personIdOf } from '@/lib/platform/actor'
import { type Act, once } from '@/lib/platform/once'
import { throttle } from '@/lib/platform/throttle'
import { roomOf } from './facts'
import type { VisitInput } from './schema'

/** Keeps up to when this person has seen a room, for that person alone. Refuses more than 120 an hour. */
export async function visitRoom(act: Act, input: VisitInput): Promise<void> {
  const personId = personIdOf(act.actor)
  await throttle({ [`room ${personId}`]: { tries: 120, seconds: 3600 } })
  await once(act, 'visitRoom', input, async (tx) => {
    const { paper, member, now: at } = await roomOf(tx, act.actor, input)
    const room = { memberId: member.id, paperId: paper.id, personId }
    await tx.roomVisit.upsert({
      where: { memberId_paperId_personId: room },
      create: { ...room, at },
      update: { at },
    })
  })
}
