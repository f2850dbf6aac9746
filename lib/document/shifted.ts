import type { Identity } from './tree'

/**
 * What paragraphs were numbered before, by identity, for those that have another number now. Cells are not among them: a
 * row above shifts all of a table.
 */
export function shiftedLabels(
  before: ReadonlyMap<Identity, string>,
  now: ReadonlyMap<Identity, string>,
): Map<Identity, string> {
  const shifted = new Map<Identity, string>()
  for (const [id, label] of now) {
    const was = before.get(id)
    if (was && label && was !== label && !was.startsWith('T')) shifted.set(id, was)
  }
  return shifted
}
