import { Absent, Refused } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import { type Cast, named } from './cast'
import { actorAt, moveClockTo } from './clock'
import { keyOf } from './identity'

/** Something that happens at an instant (ISO 8601, UTC): done by a person, by key, or by nobody in particular. */
export type Step = { readonly at: string } & (
  | { readonly by: string; readonly what: string; readonly run: (act: Act) => Promise<unknown> }
  | { readonly by: null; readonly run: () => Promise<unknown> }
)

/** In the order of time; what shares an instant stays in the order in which it was written. */
export const inOrder = (steps: readonly Step[]): Step[] =>
  steps.toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at))

/** Moves the clock there and does it. What a rule refuses is a slip of the content, and ends the seeding. */
export async function take(step: Step, cast: Cast): Promise<void> {
  if (step.by === null) {
    await moveClockTo(step.at)
    await step.run()
    return
  }
  const { at, by, what, run } = step
  try {
    const actor = await actorAt(at, named(cast.people, by))
    await run({ actor, key: keyOf(at, by, what) })
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Absent)) throw error
    throw new Error(`${at} ${by} ${what}: ${error.message || 'it is not there'}`, { cause: error })
  }
}
