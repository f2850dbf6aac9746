import { counted } from '@/lib/platform/format'

/** What the words under a final paper are made of. */
export type PublishedAs = {
  /** Endorsing members, of how many. */
  count: number
  of: number
  /** Members with proof of notice that neither spoke nor objected, as counted when it was finalised. */
  silentNoticed: number
  /** With fewer endorsing members it is a text of these only; as it was when it was finalised. */
  minimum: number
}

/**
 * What a final paper says of who stands under it: "Endorsed by 29 of 35 members, listed below. 3 more were told and did not
 * object. The coalition does not speak for others." With too few it says whose text it is. `where`: the list.
 */
export function publishedAs({ count, of, silentNoticed, minimum }: PublishedAs, where = 'below'): string {
  const told = silentNoticed === 1 ? 'was told' : 'were told'
  const more = count === 0 ? counted(silentNoticed, 'member') : `${silentNoticed} more`
  const sentences = [
    count === 0
      ? 'No member endorses it.'
      : `Endorsed by ${count} of ${counted(of, 'member')}, listed ${where}.`,
    silentNoticed > 0 && `${more} ${told} and did not object.`,
    'The coalition does not speak for others.',
    count < minimum && whose(count, minimum),
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}

function whose(count: number, minimum: number): string {
  const takes = `a text of the coalition takes ${counted(minimum, 'endorsing member')}`
  return count === 0
    ? `It is published as a text of nobody: ${takes}.`
    : `It is published as a text of its endorsing members only: ${takes}.`
}
