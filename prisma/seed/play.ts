import { db } from '@/lib/platform/db'
import type { Cast } from './cast'
import { moveClockTo } from './clock'
import { demoStartsAt } from './content/coalition'
import { people } from './content/people'
import { deskSteps } from './desk'
import { decidesSteps, foundDemo, workSteps } from './founding'
import { mailSteps, writeLetters } from './mail'
import { packSteps } from './packs'
import { paperSteps } from './papers'
import { roomSteps } from './room'
import { rosterSteps } from './roster'
import { inOrder, take } from './step'

/**
 * Fills an empty, migrated database with the demo coalition: acts its story out, one command after the other, with the
 * coalition's clock set to each act's instant, and leaves the clock where the demo begins. Answers how many acts it
 * took. Refuses a database in which a coalition is. Meant to run alone, on a database that nobody sees before it ends.
 */
export async function playDemo(): Promise<number> {
  const founder = people.find((person) => person.admin)
  if (!founder) throw new Error('The demo has no admin.')
  if (await db.coalition.count()) throw new Error('There is a coalition here already: nothing was written.')
  const cast: Cast = { members: new Map(), people: new Map(), topics: new Map() }
  await moveClockTo('2024-09-16T07:00:00.000Z')
  await foundDemo(cast, founder)
  const { key: admin } = founder
  const steps = inOrder([
    ...rosterSteps(cast, admin),
    ...workSteps(cast, admin),
    ...paperSteps(cast),
    ...mailSteps(),
    ...deskSteps(),
    ...roomSteps(cast),
    ...packSteps(cast),
    ...decidesSteps(cast, admin),
  ])
  for (const step of steps) await take(step, cast)
  await moveClockTo(demoStartsAt)
  await writeLetters()
  await moveClockTo(demoStartsAt)
  return steps.length
}
