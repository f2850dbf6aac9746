import type { PaperFacts } from '@/lib/papers/rules'
import type { PlaceDecision, PlaceLabel } from '@/prisma/generated/enums'
import type { InputRow } from './statement'

/** Where a comment stands in the version shown. `read`: on that very version; else how sure its place is. */
export type ThreadPlace = {
  paragraph: string | null
  start: number | null
  end: number | null
  label: PlaceLabel | 'read'
  /** What a person decided on it last, in this version or one before. */
  hand?: PlaceDecision
}

/** Where an input lies in the version that is shown. Null where it was said on a later version than the one shown. */
export function placeIn(
  row: InputRow,
  facts: Pick<PaperFacts, 'versions'>,
  version: { id: string; number: number },
): ThreadPlace | null {
  if (row.versionId === version.id)
    return { paragraph: row.paragraph, start: row.start, end: row.end, label: 'read' }
  const given = facts.versions.find((each) => each.id === row.versionId)
  if (!given || given.number > version.number) return null
  const place = row.places?.find((each) => each.versionId === version.id)
  const label = row.paragraph === null ? 'read' : 'gone'
  const found = place ?? { paragraph: null, start: null, end: null, label }
  const hand = handIn(row, version.number, facts)
  return hand ? { ...found, hand } : found
}

/** The last word of a person on its place, up to this version; a version that was taken back does not count. */
function handIn(
  { hands }: InputRow,
  number: number,
  { versions }: Pick<PaperFacts, 'versions'>,
): PlaceDecision | null {
  const last = versions.findLast(
    (version) =>
      version.number <= number &&
      !version.takenBack &&
      hands?.some(({ versionId }) => versionId === version.id),
  )
  return hands?.find(({ versionId }) => versionId === last?.id)?.decision ?? null
}
