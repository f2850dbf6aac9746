import type { Recirculated } from './recirculated'
import type { PaperFacts } from './rules'
import type { Standing } from './standing'

type Limited = Pick<Recirculated, 'changed' | 'blocked'>

/** Whether a place of the text (a paragraph, or `whole`) takes input in a recirculation. */
export function takesInput({ changed, blocked }: Limited, place: string): boolean {
  const all: ReadonlySet<string> = changed
  return place === 'whole' ? blocked.has(null) : all.has(place) || blocked.has(place)
}

/** The paragraphs that take input, for a browser that has to know. */
export function placesIn({ changed, blocked }: Limited): string[] {
  return [...new Set([...changed, ...[...blocked].flatMap((place) => place ?? [])])]
}

/** What a recirculation against this version is limited to, for a person whose words lie elsewhere. */
export function limitWords(base: number | undefined): string {
  return `This round is limited to what changed since version ${base}, and to blocking points that are still open. You can reply in any thread.`
}

type Stance = { memberName: string; version: number }

/** What silence means for these members: "If Fjord Registry says nothing, its stance on version 2 stays where it was given." */
export function silenceWords(stances: readonly Stance[]): string {
  if (stances.length === 0)
    return 'Silence changes nothing: what a member said or signed before stays where it was given.'
  const each = stances.map(
    ({ memberName, version }) =>
      `If ${memberName} says nothing, its stance on version ${version} stays where it was given.`,
  )
  return each.join(' ')
}

/** The same for the members of one reader. */
export function stancesKept(
  { versions }: Pick<PaperFacts, 'versions'>,
  standings: readonly Standing[],
): string {
  const stances = standings.flatMap(({ memberName, endorsement }) => {
    const version = versions.find(({ id }) => id === endorsement?.versionId)?.number
    return version === undefined ? [] : [{ memberName, version }]
  })
  return silenceWords(stances)
}
