import { saveMilestone } from '@/lib/calendar/commands'
import { MilestoneInput } from '@/lib/calendar/schema'
import { record } from '@/lib/events/record'
import { saveBoardDate } from '@/lib/members/board-dates'
import { setDecides } from '@/lib/members/decides'
import { BoardDateInput } from '@/lib/members/schema'
import { giveRight } from '@/lib/people/rights'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { saveTopic } from '@/lib/topics/commands'
import { TopicInput } from '@/lib/topics/schema'
import { type Cast, named } from './cast'
import { coalition } from './content/coalition'
import type { DemoPerson } from './content/coalition-format'
import { keyOf } from './identity'
import type { Step } from './step'

/**
 * Names the coalition and its first admin as the set-up page does, at the instant at which the clock stands. The one
 * place that writes the mark of a demo: no command can.
 */
export async function foundDemo(cast: Cast, { key, name, email, timeZone }: DemoPerson): Promise<void> {
  const { shortName, about, secretariatEmail, minimumEndorsing } = coalition
  await db.$transaction(async (tx) => {
    const now = await instant(tx)
    const [chainId, personId] = [newId(), newId()]
    const facts = { name: coalition.name, shortName, about, secretariatEmail, minimumEndorsing }
    await tx.coalition.create({ data: { id: chainId, ...facts, demo: true, createdAt: now } })
    await tx.person.create({ data: { id: personId, name, email, timeZone, admin: true, createdAt: now } })
    const act = { actor: { kind: 'visitor' as const }, key: keyOf('found') }
    const founded = { nameDigest: digest(coalition.name), demo: true }
    await record(tx, act, now, { chainId, type: 'coalition.founded', facts: founded })
    cast.people.set(key, personId)
  })
}

/** The topics and the dates of the work and of boards, entered on the day before the first paper is begun. */
export function workSteps(cast: Cast, by: string): Step[] {
  const at = (minute: number) => `2025-03-03T09:${String(minute).padStart(2, '0')}:00.000Z`
  const topics = coalition.topics.map(
    ({ slug, name }, i): Step => ({
      at: at(i),
      by,
      what: `topic ${slug}`,
      run: async (act) => {
        await saveTopic(act, TopicInput.parse({ name }))
        const { id } = await db.topic.findFirstOrThrow({ where: { name }, select: { id: true } })
        cast.topics.set(slug, id)
      },
    }),
  )
  const milestones = coalition.milestones.map(
    (milestone, i): Step => ({
      at: at(30 + i),
      by,
      what: `milestone ${milestone.title}`,
      run: (act) => saveMilestone(act, MilestoneInput.parse(milestone)),
    }),
  )
  const boards = coalition.boardDates.map(
    ({ member, day, note }, i): Step => ({
      at: at(50 + i),
      by,
      what: `board of ${member}`,
      run: (act) =>
        saveBoardDate(act, BoardDateInput.parse({ memberId: cast.members.get(member), day, note })),
    }),
  )
  return [...topics, ...milestones, ...boards]
}

/** How members decide, set on the morning on which the demo begins: until then each signed by its signatory alone. */
export function decidesSteps(cast: Cast, admin: string): Step[] {
  const at = (second: number) => `2025-06-02T09:00:${String(second).padStart(2, '0')}.000Z`
  return coalition.decides.flatMap(({ member, by, decides, also }, i): Step[] => {
    const memberId = () => named(cast.members, member)
    const set: Step = {
      at: at(2 * i + 1),
      by,
      what: `${member} decides`,
      run: (act) => setDecides(act, { memberId: memberId(), decides }),
    }
    if (!also) return [set]
    const personId = () => named(cast.people, also)
    const gives: Step = {
      at: at(2 * i),
      by: admin,
      what: `${also} signs for ${member}`,
      run: (act) => giveRight(act, { personId: personId(), memberId: memberId(), right: 'signatory' }),
    }
    return [gives, set]
  })
}
