import type { Pair, Side } from './token-pairs'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * The pairs without those at whose edge a word or a visible character would be cut: of "1,000" and "1,500" nothing stays,
 * nor of 民主 and 民生, nor of a letter that lost its accent. Words end where Unicode says that they do (UAX 29, and
 * the dictionaries of scripts without spaces).
 */
export function wholeWords(pairs: readonly Pair[], from: Pick<Side, 'text'>, to: Pick<Side, 'text'>): Pair[] {
  const [old, now] = [cutter(from.text), cutter(to.text)]
  let kept = [...pairs]
  for (;;) {
    const whole = kept.filter((pair, index) => {
      const before = kept[index - 1]
      const after = kept[index + 1]
      const opens = before !== undefined && touches(before, pair)
      const closes = after !== undefined && touches(pair, after)
      if (!opens && (old(pair.old.start) || now(pair.now.start))) return false
      return closes || !(old(pair.old.end) || now(pair.now.end))
    })
    if (whole.length === kept.length) return whole
    kept = whole
  }
}

/** Whether nothing stands between two pairs on either side. */
function touches(one: Pair, other: Pair): boolean {
  return one.old.end === other.old.start && one.now.end === other.now.start
}

/** Tells of a place in a text whether it lies inside of a word or a visible character. */
function cutter(text: string): (place: number) => boolean {
  const known = new Map<number, boolean>()
  const segments = words.segment(text)
  return (place) => {
    const inside = known.get(place) ?? isInside(text, place, segments)
    known.set(place, inside)
    return inside
  }
}

const plain = /^[\s\uFFFC]$/

function isInside(text: string, place: number, segments: Intl.Segments): boolean {
  if (place <= 0 || place >= text.length) return false
  // Most edges are beside a space: no need to ask, unless a mark stands on it.
  if (plain.test(text[place] ?? '')) return false
  if (plain.test(text[place - 1] ?? '') && !/^\p{M}/u.test(text.slice(place, place + 2))) return false
  return segments.containing(place)?.index !== place
}
