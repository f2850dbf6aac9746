import { alignRows } from './align'
import { similarity } from './likeness'
import { Pairs } from './pairs'
import { at, type Stream } from './stream'

/** Below this share of words in common, an identity that stayed says where a paragraph was, not what it became. */
const akin = 0.3

/** Much like one another is what has half of its words in common. */
const alike = 0.5

/** From this weight on, a paragraph is recognised by its words wherever it stands; shorter ones need neighbours. */
const heavy = 6

/**
 * Old paragraphs and the new ones that they certainly became, the surest first: of one identity; of the very same words,
 * long or like no other; beside such; equal ones that stand in order between them. What was reworded, moved among its
 * likes, split or joined is left to a comparison of words.
 */
export function pairParagraphs(from: Stream, to: Stream): Pairs {
  const pairs = new Pairs(from, to)
  if (identitiesHold(from, to)) pairIdentities(pairs)
  pairEqual(pairs, single(from, pairs.oldIsFree), single(to, pairs.newIsFree), heavy)
  pairEqual(
    pairs,
    distinct(from, to),
    single(to, () => true),
    1,
  )
  pairBeside(pairs)
  pairBetween(pairs)
  pairBeside(pairs)
  return pairs
}

/** Pairs what is left and stands once on either side, though it is short. Gives the new pairs. */
export function pairRest(pairs: Pairs, isFree: (place: number) => boolean): [number, number][] {
  const before = pairs.partners.slice()
  const olds = single(pairs.from, (place) => pairs.oldIsFree(place) && isFree(place))
  pairEqual(pairs, olds, single(pairs.to, pairs.newIsFree), heavy / 2)
  return [...pairs.partners.entries()].filter(([place, other]) => other !== before[place])
}

/** Identities that say otherwise than the words of most paragraphs are none: somebody only counted paragraphs. */
function identitiesHold(from: Stream, to: Stream): boolean {
  const newById = new Map(to.paragraphs.map(({ id }, place) => [id, place]))
  const [inOld, inNew] = [single(from, () => true), single(to, () => true)]
  let [agree, contradict] = [0, 0]
  for (const [words, place] of inOld) {
    const other = inNew.get(words)
    const same = newById.get(from.paragraphs[place]?.id ?? '')
    if (place < 0 || other === undefined || other < 0 || same === undefined) continue
    if (same === other) agree += 1
    else contradict += 1
  }
  return agree >= contradict
}

function pairIdentities(pairs: Pairs): void {
  const { from, to } = pairs
  const newById = new Map(to.paragraphs.map(({ id }, place) => [id, place]))
  for (const [place, { id }] of from.paragraphs.entries()) {
    const other = newById.get(id)
    if (other !== undefined && similarity(from, place, to, other) >= akin) pairs.join(place, other)
  }
}

type Places = Map<number, number>

/** Pairs what has the same words on either side and weighs so much. */
function pairEqual(pairs: Pairs, inOld: Places, inNew: Places, least: number): void {
  for (const [words, place] of inOld) {
    const other = inNew.get(words)
    if (place < 0 || other === undefined || other < 0 || at(pairs.from.bulk, place) < least) continue
    if (pairs.oldIsFree(place) && pairs.newIsFree(other)) pairs.join(place, other)
  }
}

/** Places of paragraphs by their words; -1 where two have the same. */
function single(stream: Stream, counts: (place: number) => boolean): Places {
  const places = new Map<number, number>()
  for (let place = 0; place < stream.paragraphs.length; place += 1) {
    if (!counts(place) || at(stream.bulk, place) === 0) continue
    const words = at(stream.wholes, place)
    places.set(words, places.has(words) ? -1 : place)
  }
  return places
}

/**
 * Places in the old text of paragraphs that stand once, save those that differ from others in numbers alone, unless all
 * of these are there in the new text, too: "Section 3" may be "Section 4" by now.
 */
function distinct(from: Stream, to: Stream): Places {
  const inOld = alikeButNumbers(from)
  const inNew = alikeButNumbers(to)
  return single(from, (place) => inOld.get(at(from.shapes, place)) === inNew.get(at(from.shapes, place)))
}

/** For each shape the words of the paragraphs that have it, whatever their order. */
function alikeButNumbers({ shapes, wholes }: Stream): Map<number, string> {
  const all = new Map<number, number[]>()
  for (const [place, shape] of shapes.entries()) {
    const known = all.get(shape)
    if (known) known.push(at(wholes, place))
    else all.set(shape, [at(wholes, place)])
  }
  return new Map([...all].map(([shape, found]) => [shape, found.sort((one, other) => one - other).join(' ')]))
}

/**
 * Pairs what stands beside paragraphs that are paired: headings with what follows them (though they were reworded, as
 * numbers are), all else with what stands before; then the other way about.
 */
function pairBeside(pairs: Pairs): void {
  const { from, to } = pairs
  const equal = (a: number, b: number) => at(from.wholes, a) === at(to.wholes, b)
  const opens = (a: number, b: number) => at(from.openers, a) === 1 && at(to.openers, b) === 1
  pairs.spread(-1, (a, b) => opens(a, b) && (equal(a, b) || similarity(from, a, to, b) >= alike))
  pairs.spread(1, (a, b) => equal(a, b) && !opens(a, b))
  pairs.spread(1, equal)
  pairs.spread(-1, equal)
}

/** Pairs equal ones that stand in the same order between pairs that did not move. */
function pairBetween(pairs: Pairs): void {
  const wholes = ({ wholes }: Stream, places: readonly number[]) =>
    Int32Array.from(places, (place) => at(wholes, place))
  for (const { olds, news } of pairs.gaps()) {
    const map = alignRows(wholes(pairs.from, olds), wholes(pairs.to, news))
    for (const [index, other] of map.entries())
      if (other >= 0) pairs.join(olds[index] as number, news[other] as number)
  }
}
