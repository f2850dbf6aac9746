import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { listed } from '@/lib/platform/format'

type Assignable = { number: number; memberId: string | null; withdrawn: boolean }
type Handler = { id: string; name: string; taskforce: boolean; here: boolean }

/**
 * The Taskforce gives input to one of its people (`handler`; null: to nobody any more). Not to who belongs to the member
 * that it came from, where there is another (`others`: ids of Taskforce people who do not, by member id).
 */
export function canAssign(
  actor: Actor,
  inputs: readonly Assignable[],
  handler: Handler | null,
  others: ReadonlyMap<string, readonly string[]>,
): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce shares out the input.')
  const withdrawn = inputs.filter((input) => input.withdrawn)
  if (withdrawn.length > 0) return overtaken(`${named(withdrawn)} withdrawn meanwhile.`)
  if (handler === null) return yes
  if (!handler.taskforce || !handler.here) return no(`${handler.name} is not of the Taskforce any more.`)
  const own = inputs.filter(({ memberId }) => {
    const elsewhere = memberId === null ? undefined : others.get(memberId)
    return elsewhere !== undefined && elsewhere.length > 0 && !elsewhere.includes(handler.id)
  })
  return own.length > 0
    ? no(`${named(own)} from the member that ${handler.name} belongs to: give it to another person.`)
    : yes
}

function named(inputs: readonly Assignable[]): string {
  const numbers = listed(inputs.map(({ number }) => String(number)))
  return inputs.length === 1 ? `Input ${numbers} was` : `Inputs ${numbers} were`
}

/** The sentences for reasons are the Taskforce's. */
export function canKeepSentences(actor: Actor): Decision {
  return isTaskforce(actor) ? yes : no('Only the Taskforce keeps sentences for its reasons.')
}
