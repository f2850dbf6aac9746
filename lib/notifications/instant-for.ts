import { formatForReader, formatInstant } from '@/lib/platform/format'

/** The letters of one cause tell many readers of a few zones one instant, and writing it takes a millisecond. */
let told = { at: Number.NaN, byZone: new Map<string, string>() }

/** An instant in mail: UTC, and the reader's own time where it is known. */
export function instantFor({ timeZone }: { timeZone: string | null }, at: Date): string {
  if (!timeZone) return formatInstant(at)
  if (told.at !== at.getTime()) told = { at: at.getTime(), byZone: new Map() }
  const said = told.byZone.get(timeZone) ?? formatForReader(at, timeZone)
  told.byZone.set(timeZone, said)
  return said
}
