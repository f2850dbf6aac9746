import type { Reading } from '@/lib/papers/reading'
import { type Actor, isInside } from '@/lib/platform/actor'
import { Live } from './live'
import { standOf } from './news'

/** Lets those who take part hear, on a page that is open, what happens to its paper. The public is shown it when it asks. */
export function HearOf({ actor, reading, now }: { actor: Actor; reading: Reading; now: Date }) {
  if (!isInside(actor)) return null
  const { facts, shown, seq } = reading
  return (
    <Live paperId={facts.id} slug={facts.slug} version={shown.number} seq={seq} stand={standOf(facts, now)} />
  )
}
