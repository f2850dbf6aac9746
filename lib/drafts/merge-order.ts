/**
 * The order of a merged sequence, by keys. The side that kept the old order follows the one that did not; where both moved
 * things, theirs is followed. What only one side has goes behind what it stands behind there. Keys that either side removed
 * are still named: whether the thing goes is for the caller.
 */
export function orderOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const [lead, other] = keepsOrder(base, theirs) && !keepsOrder(base, mine) ? [mine, theirs] : [theirs, mine]
  const order = [...lead]
  insertAll(order, other)
  insertAll(order, base)
  return order
}

function insertAll(order: string[], keys: readonly string[]): void {
  const here = new Set(order)
  let behind: string | null = null
  for (const key of keys) {
    if (!here.has(key)) {
      order.splice(behind === null ? 0 : order.indexOf(behind) + 1, 0, key)
      here.add(key)
    }
    behind = key
  }
}

/** Whether what is left of the old sequence stands in its old order. */
function keepsOrder(base: readonly string[], now: readonly string[]): boolean {
  const places = new Map(base.map((key, place) => [key, place]))
  const kept = now.flatMap((key) => places.get(key) ?? [])
  return kept.every((place, i) => i === 0 || place > (kept[i - 1] ?? -1))
}
