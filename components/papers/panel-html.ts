import { threadHtml } from '@/components/comments/thread-html'
import { inputWords, placeWords } from '@/components/comments/words'
import { type Arranged, arranged } from '@/components/suggestions/rivals'
import type { Stretch } from '@/lib/comments/said'
import type { Thread } from '@/lib/comments/threads'
import { escapeHtml } from '@/lib/document/escape'
import type { Reading } from '@/lib/papers/reading'
import { takesInput } from '@/lib/papers/recirculation-places'
import { counted } from '@/lib/platform/format'
import { changesOn } from '@/lib/suggestions/carried'
import { bodyPieces, type Piece } from './body-html'
import { foldedPieces } from './fold'
import { emptyGroup, type Group } from './groups'
import { linksFor, type PageFacts, suggestsOn, takesAt } from './page-facts'
import { differenceHtml } from './recirculated-html'

/** The text of the page in two halves, between which the panel of the open paragraph stands; one where none is open. */
export function articleHtml(facts: PageFacts, open: string | null): [string, string | null] {
  const { shown } = facts.reading
  if (!shown.body) return ['', null]
  const passages = facts.reading.passages.map(({ paragraph, start, end, number }) => ({
    id: paragraph,
    ...{ start, end, key: `c${number}` },
  }))
  const halves: [string, string | null] = ['', null]
  const pieces = bodyPieces({ ...shown, body: shown.body }, passages, facts.previewed?.preview ?? undefined)
  for (const piece of folded(pieces, facts, open)) {
    const opens = typeof piece !== 'string' && piece.slot === 'after' && piece.id === open
    if (halves[1] === null) halves[0] += opens ? behindHtml(piece, facts) : pieceHtml(piece, facts)
    else halves[1] += pieceHtml(piece, facts)
    if (opens) halves[1] = ''
  }
  return halves
}

/** The pieces of the text; in a recirculation with what it does not ask about in folds, but for the place that is open and what is previewed. */
function folded(
  pieces: readonly Piece[],
  { limits, previewed }: PageFacts,
  open: string | null,
): readonly Piece[] {
  if (!limits?.folds) return pieces
  const isShown = (id: string) => id === open || previewed?.touched.includes(id) || takesInput(limits.to, id)
  return foldedPieces(pieces, isShown)
}

function pieceHtml(piece: Piece, facts: PageFacts): string {
  if (typeof piece === 'string') return piece
  if (piece.slot === 'margin') return marginHtml(piece, facts)
  return behindHtml(piece, facts) + panelHtml(facts, facts.groups.get(piece.id))
}

/** What stands between a paragraph and its panel. */
function behindHtml(piece: Exclude<Piece, string>, { limits }: PageFacts): string {
  return limits?.folds ? differenceHtml(limits.to, piece) : ''
}

function marginHtml(piece: Exclude<Piece, string>, facts: PageFacts): string {
  return changedHtml(piece, facts) + spokenHtml(piece, facts)
}

/** The mark of a paragraph that changed since this reader read the text, which leads to how. */
function changedHtml({ id, label, heading }: Exclude<Piece, string>, { reading }: PageFacts): string {
  const { sinceRead, shown, facts } = reading
  if (!sinceRead?.paragraphs.has(id)) return ''
  const name = heading ? 'This heading' : `Paragraph ${label}`
  const href = `/papers/${facts.slug}/changes?from=${sinceRead.number}&amp;to=${shown.number}#c-${id}`
  return `<a class="since-read" href="${href}" aria-label="${name} changed since version ${sinceRead.number}, which you read">changed since version ${sinceRead.number}</a>`
}

function spokenHtml({ id, label, heading }: Exclude<Piece, string>, facts: PageFacts): string {
  const name = heading ? 'this heading' : `paragraph ${label}`
  const group = facts.groups.get(id)
  const open = `href="?p=${id}#p-${id}" data-open="${id}"`
  if (group && group.inputs > 0) {
    const { margin, label } = spokenWords(group)
    return `<a class="w" ${open} aria-label="${label}">${margin}</a>`
  }
  if (!takesAt(facts, id) && suggestsOn(facts, id))
    return `<a class="w add" href="?p=${id}&amp;do=suggest#do" data-suggest="${id}" data-name="${placeWords(label, false)}" aria-label="Suggest other words for ${name}">+</a>`
  if (!takesAt(facts, id))
    return group ? `<a class="w" ${open} aria-label="What was said to ${name}">·</a>` : ''
  return `<a class="w add" href="?p=${id}#p-${id}" data-comment="${id}" data-name="${placeWords(label, false)}" aria-label="Comment on ${name}">+</a>`
}

/** The number in the margin of a paragraph, with a mark where wording is proposed, and what it says to who does not see it. */
export function spokenWords(group: Group): { margin: string; label: string } {
  const { members, inputs, suggestions, label } = group
  const name = label ? `paragraph ${label}` : 'this heading'
  return {
    margin: `${members || inputs}${suggestions > 0 ? ' ✎' : ''}`,
    label: `${counted(members, 'member')} spoke to ${name}, ${spoken(group)}`,
  }
}

/** The panel of the whole paper, also where nothing was said yet but can be. */
export function wholeHtml(facts: PageFacts, open: boolean): string {
  const group = facts.groups.get('whole')
  if (!group && !takesAt(facts, 'whole')) return ''
  return panelHtml(facts, group ?? emptyGroup(facts.reading, 'whole'), open)
}

/** The closed panel of a place; empty where nothing was said there. What is not here yet is brought when it is opened. */
export function panelHtml(facts: PageFacts, group: Group | undefined, open = false): string {
  if (!group) return ''
  const { place, threads } = group
  return (
    `<details class="threads" name="threads" id="t-${place}" data-t="${place}"${open ? ' open' : ''}>` +
    `<summary>${summaryOf(group)}</summary><div class="panel">${panelHead(facts, group)}` +
    `${place === 'whole' && takesAt(facts, 'whole') ? how : ''}` +
    `${threads ? `<div class="said-here">${threadsHtml(facts, { ...group, threads })}</div>` : farHtml(facts, group)}` +
    `${withheldHtml(group)}</div></details>`
  )
}

/** Stands for the threads of a place until they are brought; without a script its link leads to them. */
function farHtml({ reading }: PageFacts, group: Group): string {
  const { place } = group
  return (
    `<div class="said-here" data-far="${fragmentHref(reading, place)}">` +
    `<p><a href="?p=${place}#t-${place}">Read ${spoken(group)}</a></p></div>`
  )
}

const fragmentHref = ({ facts }: Reading, place: string) => `/papers/${facts.slug}/said?p=${place}`

const how =
  '<p class="tiny muted how">To comment on a passage select its words, on a paragraph press + beside it.</p>'

export function summaryOf(group: Group): string {
  const { place, label } = group
  if (place === 'lost') return `${spoken(group)} on what is no longer in this text`
  const on = place === 'whole' ? 'the whole paper' : label ? `paragraph ${label}` : 'this heading'
  return `${saidBy(group)} on ${on}`
}

type Numbers = Pick<Group, 'members' | 'inputs' | 'suggestions'>

const spoken = ({ inputs, suggestions }: Numbers) => inputWords(inputs - suggestions, suggestions)
export const saidBy = (group: Numbers) =>
  group.inputs > 0 && group.members > 0
    ? `${counted(group.members, 'member')}, ${spoken(group)}`
    : spoken(group)

function panelHead(facts: PageFacts, group: Group): string {
  const { place } = group
  const words = groupWords(group)
  const name = escapeHtml(words)
  const comment = takesAt(facts, place)
    ? `<a href="?p=${place}#comment" data-comment="${place}" data-name="${name}">Comment</a>`
    : ''
  const suggest = suggestsOn(facts, place)
    ? `<a href="?p=${place}&amp;do=suggest#do" data-suggest="${place}" data-name="${name}">Suggest other words</a>`
    : ''
  return `<p class="panel-head"><b>${words}</b> <span class="muted by">${saidBy(group)}</span><span class="to-say">${comment}${suggest}</span></p>`
}

/** "Paragraph 14 (was 12)", "The whole paper". */
export function groupWords({ place, label, was }: Group): string {
  if (place === 'lost') return 'No longer in this text'
  return `${placeWords(label, place === 'whole')}${was === undefined ? '' : ` (was ${was})`}`
}

type Here = Group & { threads: readonly Thread[] }

/** The threads of a place that are here, between links to those before and after them. */
export function threadsHtml(facts: PageFacts, group: Here): string {
  return (
    olderHtml(facts, group) +
    someHtml(facts, group.place, together(facts, group.threads)) +
    newerHtml(facts, group)
  )
}

/** The threads of a place as they stand there: suggestions for the same passage follow each other. */
export function together({ reading }: PageFacts, threads: readonly Thread[]): Arranged {
  return arranged(threads, ({ kind, wording }) => {
    if (kind !== 'suggestion' || !wording?.proposal) return null
    return changesOn(wording.proposal, reading.shown.id)
  })
}

/** Threads in this order, with a line above those that belong together. */
export function someHtml(facts: PageFacts, place: string, { threads, lines }: Arranged): string {
  const links = linksFor(facts, place)
  return threads
    .map((thread) => {
      const line = lines.get(thread.number)
      return `${line ? `<p class="rivals">${line}</p>` : ''}${threadHtml(thread, links)}`
    })
    .join('')
}

/**
 * The threads of the place that was brought, as they are put into its panel. Those that go beside what is there have a
 * link to more on their other side alone; those that were asked for one by one have none.
 */
export function fragmentHtml(facts: PageFacts, place: string, stretch: Stretch): string {
  const group = facts.groups.get(place) ?? emptyGroup(facts.reading, place)
  const threads = group.threads ?? []
  if (stretch && 'only' in stretch) {
    const only = threads.filter(({ number }) => stretch.only.includes(number))
    return threadsHtml(facts, { ...group, threads: only, older: 0, newer: 0 })
  }
  const older = stretch && 'from' in stretch ? 0 : group.older
  const newer = stretch && 'before' in stretch ? 0 : group.newer
  return threadsHtml(facts, { ...group, threads, older, newer })
}

/** Leads to the threads before those that are here; empty where there are none. */
export function olderHtml({ reading }: PageFacts, { place, threads, older }: Here): string {
  const [first] = threads
  return first && older > 0
    ? moreHtml(reading, place, `before=${first.number}`, counted(older, 'older input'))
    : ''
}

export function newerHtml({ reading }: PageFacts, { place, threads, newer }: Here): string {
  const last = threads.at(-1)
  return last && newer > 0
    ? moreHtml(reading, place, `from=${last.number + 1}`, counted(newer, 'newer input'))
    : ''
}

function moreHtml(reading: Reading, place: string, where: string, words: string): string {
  const there = fragmentHref(reading, place)
  return `<p class="more"><a href="?p=${place}&amp;${where}#t-${place}" data-more="${there}&amp;${where}">${words}</a></p>`
}

export function withheldHtml({ withheld }: Pick<Group, 'withheld'>): string {
  return withheld > 0
    ? `<p class="tiny muted">${counted(withheld, 'input')} for the Taskforce only ${withheld === 1 ? 'is' : 'are'} counted here and not shown.</p>`
    : ''
}
