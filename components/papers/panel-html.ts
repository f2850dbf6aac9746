import type { Carriage } from '@/components/comments/carried-html'
import { type ThreadLinks, threadHtml } from '@/components/comments/thread-html'
import { placeWords } from '@/components/comments/words'
import type { Thread } from '@/lib/comments/threads'
import { escapeHtml } from '@/lib/document/escape'
import type { Reading } from '@/lib/papers/reading'
import { counted } from '@/lib/platform/format'
import { bodyPieces, type Piece } from './body-html'
import { foldAt, type Group, groupThreads } from './groups'

/** All that the strings of a reading page are made of. */
export type PageFacts = {
  reading: Reading
  groups: ReadonlyMap<string, Group>
  /** How many threads of a place are shown before the rest is a link. */
  fold: number
  canComment: boolean
}

export function pageFacts(reading: Reading): PageFacts {
  const groups = groupThreads(reading)
  return {
    reading,
    groups,
    fold: foldAt(reading.threads.length, groups.size),
    canComment: reading.taking.comment.ok,
  }
}

export function linksFor({ reading }: PageFacts, place: string): ThreadLinks {
  return { slug: reading.facts.slug, place, carriage: (thread) => carriageOf(reading, thread) }
}

/** Where a thread was before, as far as the reader may see it; null where its version is not known. */
function carriageOf(
  { facts, shown, paragraphsOf }: Reading,
  { versionId, origin, place }: Thread,
): Carriage | null {
  const from = facts.versions.find((version) => version.id === versionId)
  if (!from) return null
  const before = paragraphsOf(versionId)
  const was = (origin !== null && before?.get(origin)) || null
  const now = (place.paragraph !== null && paragraphsOf(shown.id)?.get(place.paragraph)) || null
  return { slug: facts.slug, from: from.number, to: shown.number, open: before !== null, was, now }
}

/** The text of the page in two halves, between which the panel of the open paragraph stands; one where none is open. */
export function articleHtml(facts: PageFacts, open: string | null): [string, string | null] {
  const { shown } = facts.reading
  if (!shown.body) return ['', null]
  const passages = facts.reading.threads.flatMap(({ place: { paragraph, start, end }, number }) =>
    paragraph !== null && start !== null && end !== null
      ? [{ id: paragraph, start, end, key: `c${number}` }]
      : [],
  )
  let before = ''
  let after: string | null = null
  for (const piece of bodyPieces({ ...shown, body: shown.body }, passages)) {
    if (typeof piece !== 'string' && piece.slot === 'after' && piece.id === open) after = ''
    else if (after === null) before += pieceHtml(piece, facts)
    else after += pieceHtml(piece, facts)
  }
  return [before, after]
}

function pieceHtml(piece: Piece, facts: PageFacts): string {
  if (typeof piece === 'string') return piece
  return piece.slot === 'margin' ? marginHtml(piece, facts) : panelHtml(facts, facts.groups.get(piece.id))
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

function spokenHtml(
  { id, label, heading }: Exclude<Piece, string>,
  { groups, canComment }: PageFacts,
): string {
  const name = heading ? 'this heading' : `paragraph ${label}`
  const group = groups.get(id)
  if (group && group.inputs > 0)
    return (
      `<a class="w" href="?p=${id}#p-${id}" data-open="${id}" ` +
      `aria-label="${counted(group.members, 'member')} spoke to ${name}, ${counted(group.inputs, 'comment')}">${group.members || group.inputs}</a>`
    )
  if (!canComment)
    return group
      ? `<a class="w" href="?p=${id}#p-${id}" data-open="${id}" aria-label="What was said to ${name}">·</a>`
      : ''
  return `<a class="w add" href="?p=${id}#p-${id}" data-comment="${id}" data-name="${placeWords(label, false)}" aria-label="Comment on ${name}">+</a>`
}

/** The panel of the whole paper, also where nothing was said yet but can be. */
export function wholeHtml(facts: PageFacts, open: boolean): string {
  const group = facts.groups.get('whole')
  if (!group && !facts.canComment) return ''
  return panelHtml(facts, group ?? { place: 'whole', label: '', threads: [], members: 0, inputs: 0 }, open)
}

/** The closed panel of a place; empty where nothing was said there. */
export function panelHtml(facts: PageFacts, group: Group | undefined, open = false): string {
  if (!group) return ''
  const { place } = group
  return (
    `<details class="threads" name="threads" id="t-${place}" data-t="${place}"${open ? ' open' : ''}>` +
    `<summary>${summaryOf(group)}</summary><div class="panel">${panelHead(facts, group)}` +
    `${place === 'whole' && facts.canComment ? how : ''}${threadsHtml(facts, group)}</div></details>`
  )
}

const how =
  '<p class="tiny muted how">To comment on a passage select its words, on a paragraph press + beside it.</p>'

export function summaryOf({ place, label, members, inputs }: Group): string {
  if (place === 'lost') return `${counted(inputs, 'comment')} on what is no longer in this text`
  const on = place === 'whole' ? 'the whole paper' : label ? `paragraph ${label}` : 'this heading'
  return `${saidBy(members, inputs)} on ${on}`
}

const saidBy = (members: number, inputs: number) =>
  inputs === 0
    ? 'no comment yet'
    : members > 0
      ? `${counted(members, 'member')}, ${counted(inputs, 'comment')}`
      : counted(inputs, 'comment')

function panelHead({ canComment }: PageFacts, group: Group): string {
  const { place, members, inputs } = group
  const words = groupWords(group)
  const comment =
    canComment && place !== 'lost'
      ? `<a href="?p=${place}#comment" data-comment="${place}" data-name="${escapeHtml(words)}">Comment</a>`
      : ''
  return `<p class="panel-head"><b>${words}</b> <span class="muted">${saidBy(members, inputs)}</span>${comment}</p>`
}

/** "Paragraph 14 (was 12)", "The whole paper". */
export function groupWords({ place, label, was }: Group): string {
  if (place === 'lost') return 'No longer in this text'
  return `${placeWords(label, place === 'whole')}${was === undefined ? '' : ` (was ${was})`}`
}

/** The first threads of a place, what only counts, and a link to the rest. */
function threadsHtml(facts: PageFacts, group: Group): string {
  const links = linksFor(facts, group.place)
  const shown = group.threads.slice(0, facts.fold)
  const more =
    shown.length < group.threads.length
      ? `<p><a href="?p=${group.place}#t-${group.place}">All ${counted(group.threads.length, 'comment')}</a></p>`
      : ''
  return `${shown.map((thread) => threadHtml(thread, links)).join('')}${more}${withheldHtml(group)}`
}

export function withheldHtml({ inputs, threads }: Group): string {
  const seen = threads.filter((thread) => !thread.withdrawn && (!thread.late || thread.late.admitted)).length
  return inputs > seen
    ? `<p class="tiny muted">${counted(inputs - seen, 'comment')} for the Taskforce only ${inputs - seen === 1 ? 'is' : 'are'} counted here and not shown.</p>`
    : ''
}
