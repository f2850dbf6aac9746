import { versionToSign } from '@/lib/endorsements/rules'
import { signAddress } from '@/lib/passes/address'
import { formatInstant, listed } from '@/lib/platform/format'
import { windowTitles, windowWords } from '@/lib/windows/words'
import type { WindowKind } from '@/prisma/generated/enums'
import { instantFor } from './instant-for'
import type { Letter } from './letter'
import type { News, WindowNews } from './news'

type Round = { id: string; name: string }
type Reader = { timeZone: string | null; memberIds: readonly string[] }
type At = (at: Date) => string

const asks: Record<WindowKind, string> = {
  comments:
    'Read the text and comment on it, under your own name or for your member. Every comment gets an answer.',
  suggestions: 'Suggest wording, paragraph by paragraph. Every suggestion gets an answer.',
  signOn:
    'Your member can sign on to exactly this text. A signatory gives the signature; a representative can prepare it.',
  finalCall: 'Sign on, or object with the wording that would lift your objection.',
}

/** What a letter says of times, after the windows and the papers: "open until …". */
const says: Record<News, (opens: string, closes: string) => string> = {
  announced: (opens, closes) => `open from ${opens} until ${closes}`,
  opened: (_, closes) => `open until ${closes}`,
  extended: (_, closes) => `extended, now until ${closes}`,
  closedEarly: (_, closes) => `closed earlier than planned, on ${closes}`,
  reopened: (_, closes) => `open again, until ${closes}`,
  moved: (opens, closes) => `moved: open from ${opens} until ${closes}`,
  cancelled: () => 'cancelled: nothing opens',
}

/** The same in a subject. */
const subjects: Record<News, (opens: string, closes: string) => string> = {
  announced: (opens) => `from ${opens}`,
  opened: (_, closes) => `until ${closes}`,
  extended: (_, closes) => `extended until ${closes}`,
  closedEarly: (_, closes) => `closed early on ${closes}`,
  reopened: (_, closes) => `open again until ${closes}`,
  moved: (opens) => `moved to ${opens}`,
  cancelled: () => 'cancelled',
}

/** One letter about all windows of a round, or of a paper, that have news for this reader; `more`: what is said besides. */
export function newsLetter(
  round: Round | null,
  items: readonly WindowNews[],
  to: Reader,
  more: readonly string[] = [],
): Letter {
  const told = together(items)
  const [first] = told
  const only = told.length === 1 && first ? first : null
  const subject = only
    ? `${titled(only.kinds)} ${subjectOf(only)}: ${nameOf(round, items)}`
    : `${allNew(items) ? titled(kindsOf(items)) : 'Windows changed'}: ${nameOf(round, items)}`
  const reasons = [...new Set(items.flatMap(({ reason }) => reason ?? []))]
  const asked = kindsOf(items.filter(({ news }) => ['announced', 'opened', 'reopened'].includes(news)))
  return {
    subject,
    paragraphs: [
      ...told.map((each) => lineOf(each, (at) => instantFor(to, at))),
      ...reasons.map((reason) => `Why: ${reason}`),
      ...asked.map((kind) => asks[kind]),
      ...more,
    ],
    action: actionOf(round, items, to),
  }
}

/** Windows that close within 48 hours, on papers on which the reader's member has not acted. */
export function soonLetter(
  round: Round | null,
  items: readonly WindowNews[],
  to: Reader,
  more: readonly string[] = [],
): Letter {
  const told = together(items)
  const [first] = told
  const until = told.length === 1 && first ? `, until ${formatInstant(first.closesAt)}` : ''
  return {
    subject: `48 hours left${until}: ${nameOf(round, items)}`,
    paragraphs: [
      ...told.map((each) => lineOf(each, (at) => instantFor(to, at))),
      `Your member has not acted ${papersOf(items).length === 1 ? 'on it' : 'on these'} yet.`,
      ...kindsOf(items).map((kind) => asks[kind]),
      ...more,
    ],
    action: actionOf(round, items, to),
  }
}

type Told = { news: News; opensAt: Date; closesAt: Date; kinds: WindowKind[]; titles: string[] }

/** Windows of the same papers with the same news and times, as one line. */
function together(items: readonly WindowNews[]): Told[] {
  const byKind = new Map<string, { item: WindowNews; titles: Set<string> }>()
  for (const item of items) {
    const key = `${item.news} ${+item.window.opensAt} ${+item.window.closesAt} ${item.window.kind}`
    const held = byKind.get(key) ?? { item, titles: new Set() }
    byKind.set(key, { item: held.item, titles: held.titles.add(item.paper.title) })
  }
  const lines = new Map<string, Told>()
  for (const { item, titles } of byKind.values()) {
    const { opensAt, closesAt, kind } = item.window
    const sorted = [...titles].sort((a, b) => a.localeCompare(b, 'en'))
    const key = JSON.stringify([item.news, opensAt, closesAt, sorted])
    const line = lines.get(key)
    if (line) line.kinds = inOrder([...line.kinds, kind])
    else lines.set(key, { news: item.news, opensAt, closesAt, kinds: [kind], titles: sorted })
  }
  return [...lines.values()]
}

function lineOf({ news, opensAt, closesAt, kinds, titles }: Told, at: At): string {
  const said = says[news](at(opensAt), at(closesAt))
  const [one] = titles
  if (titles.length === 1) return `${titled(kinds)} on “${one}”: ${said}.`
  return [
    `${titled(kinds)} on ${titles.length} papers: ${said}.`,
    ...titles.map((title) => `– ${title}`),
  ].join('\n')
}

const subjectOf = ({ news, opensAt, closesAt }: Told) =>
  subjects[news](formatInstant(opensAt), formatInstant(closesAt))

const allNew = (items: readonly WindowNews[]) =>
  items.every(({ news }) => news === 'announced' || news === 'opened')

const papersOf = (items: readonly WindowNews[]) => [
  ...new Map(items.map(({ paper }) => [paper.id, paper])).values(),
]

const order = Object.keys(windowTitles) as WindowKind[]
const inOrder = (kinds: readonly WindowKind[]) => order.filter((kind) => kinds.includes(kind))
const kindsOf = (items: readonly WindowNews[]) => inOrder(items.map(({ window }) => window.kind))

/** "Comments and suggestions". */
function titled(kinds: readonly WindowKind[]): string {
  const [first, ...more] = kinds
  return first ? listed([windowTitles[first], ...more.map((kind) => windowWords[kind])]) : ''
}

function nameOf(round: Round | null, items: readonly WindowNews[]): string {
  const [paper, ...more] = papersOf(items)
  return more.length === 0 && paper ? paper.title : `${round?.name ?? ''} (${more.length + 1} papers)`
}

function actionOf(round: Round | null, items: readonly WindowNews[], to: Reader): Letter['action'] {
  const [paper, ...more] = papersOf(items)
  if (round && (more.length > 0 || !paper)) return { label: 'Open the round', href: `/rounds/${round.id}` }
  const signs = items.every(({ window }) => window.kind === 'signOn')
  const [memberId] = to.memberIds
  if (!signs || !paper || !memberId) return { label: 'Open the paper', href: `/papers/${paper?.slug}` }
  const { number } = versionToSign(paper) ?? {}
  return { label: `Read version ${number} and sign on`, href: signAddress(paper.slug, memberId, number) }
}
