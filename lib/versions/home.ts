import type { PlaceLabel } from '@/prisma/generated/enums'

/** Where an input lies in a version. `paragraph` null: the whole paper, or nowhere. */
export type Placed = {
  paragraph: string | null
  start: number | null
  end: number | null
  label: PlaceLabel
  /** 0 to 1: how sure. */
  score: number
  reviewedById: string | null
}

/** From where an input is carried on: its last place that was sure, in a version whose words are still there. */
export type Home = { versionId: string | null; place: Placed }

type Carried = {
  versionId: string
  paragraph: string | null
  start: number | null
  end: number | null
  places: readonly (Placed & { versionId: string })[]
}

const nowhere: Placed = {
  paragraph: null,
  start: null,
  end: null,
  label: 'gone',
  score: 0,
  reviewedById: null,
} as const

/**
 * The home of an input among the versions that stand (oldest first). A doubtful place that nobody reviewed is passed
 * over: carried on from there, the doubt would be forgotten. Its own anchor is always sure. Where the words of every home
 * are gone, its paragraph, if it is among those of the new text, is kept as a guess.
 */
export function homeOf(
  input: Carried,
  standing: readonly string[],
  texts: { has: (versionId: string) => boolean },
  paragraphs: { has: (identity: string) => boolean },
): Home {
  const sure = standing.toReversed().flatMap((versionId) => {
    const place = placeIn(input, versionId)
    return place && isSure(place) ? [{ versionId, place }] : []
  })
  const home = sure.find(({ versionId, place }) => place.paragraph === null || texts.has(versionId))
  if (home) return home.place.paragraph === null ? { ...home, versionId: null } : home
  const guess = sure.find(({ place }) => place.paragraph !== null && paragraphs.has(place.paragraph))
  return { versionId: null, place: guess?.place.paragraph ? guessed(guess.place.paragraph) : nowhere }
}

const guessed = (paragraph: string): Placed => ({ ...nowhere, paragraph, label: 'doubtful', score: 0.1 })

/** What counts of an input in a version: its last place there, or the anchor with which it was given. */
function placeIn(input: Carried, versionId: string): Placed | null {
  const last = input.places.findLast((place) => place.versionId === versionId)
  if (last) {
    const { paragraph, start, end, label, score, reviewedById } = last
    return { paragraph, start, end, label, score, reviewedById }
  }
  if (input.versionId !== versionId) return null
  const { paragraph, start, end } = input
  return { paragraph, start, end, label: 'exact', score: 1, reviewedById: null }
}

const isSure = ({ label, reviewedById }: Placed) =>
  reviewedById !== null || (label !== 'doubtful' && label !== 'gone')

const worst: readonly PlaceLabel[] = ['exact', 'moved', 'changed', 'doubtful', 'gone']

/**
 * The place in the new version, from what was found. What had changed on the way stays changed, unless a person put it
 * where it is; where a person put it on the whole paper, or its home is lost, it stays so.
 */
export function settle({ place }: Home, found: Omit<Placed, 'reviewedById'> | undefined): Placed {
  if (!found) return place
  if (place.reviewedById !== null) return { ...found, reviewedById: null }
  const label = worst[Math.max(worst.indexOf(place.label), worst.indexOf(found.label))] ?? found.label
  return { ...found, label, score: place.score * found.score, reviewedById: null }
}

/** It was put on the whole paper by a person before, and stays there: there is nothing to look at or to decide. */
export const isReleased = ({ home, found }: { home: Home; found: Placed }): boolean =>
  home.place.reviewedById !== null && home.place.paragraph === null && found.paragraph === null
