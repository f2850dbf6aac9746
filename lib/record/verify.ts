import { sealOf } from '@/lib/events/sealed'
import { digestOf, type RecordedEvent, verifyChain } from '@/lib/events/verify'
import type { RecordFile } from './file'
import { type Rebuilt, rebuild } from './rebuild'

/** What was found: what does not hold, the chain first; and what cannot be checked, because this record withholds it. */
export type Verdict = { wrong: readonly string[]; withheld: readonly string[] }

/**
 * Verifies a record by itself: the chain and its seals, that it ends where it says, the digests of the texts, what the
 * lists say against what the events say, and the seal of the final paper; with `printed`, that this is the hash that
 * stands on the paper. Of what is withheld it says so, and nothing else. Pure: for a browser and for a script.
 */
export function verifyRecord(record: RecordFile, printed = ''): Verdict {
  const found: Found = { wrong: [], withheld: [] }
  const stood = rebuild(record.events)
  found.wrong.push(...verifyChain(record.chain, record.events, record.head))
  if (record.asOf.seq !== record.head.seq)
    found.wrong.push(
      `The record says that it is as of event ${record.asOf.seq}, and ends with ${record.head.seq}.`,
    )
  checkSeal(found, record, printed)
  checkVersions(found, record)
  checkStances(found, record, stood)
  checkInput(found, record)
  return found
}

type Found = { wrong: string[]; withheld: string[] }

const shown = ({ shown: facts }: RecordedEvent, field: string): unknown => facts[field]?.value
const ofType = ({ events }: RecordFile, ...types: string[]) =>
  events.filter((event) => types.includes(event.type))

function checkSeal({ wrong, withheld }: Found, record: RecordFile, printed: string): void {
  const seal = sealOf(record.events)
  if (record.sealed?.hash !== seal?.hash || record.sealed?.seq !== seal?.seq)
    wrong.push('The seal that the record names is not the event that made the paper final.')
  const asked = printed
    .toLowerCase()
    .replace(/^sha-?256/, '')
    .replace(/[^0-9a-f]/g, '')
  if (asked !== '' && asked !== seal?.hash)
    wrong.push(
      seal
        ? `The seal that is printed on the paper is not that of this record, which is ${seal.hash}.`
        : 'A seal is printed on the paper, and in this record no event made it final.',
    )
  const final = seal && record.events.find((event) => event.seq === seal.seq)
  if (!final) return
  if (shown(final, 'number') === undefined)
    withheld.push(`The number of the paper: event ${final.seq} keeps it sealed.`)
  else if (shown(final, 'number') !== record.paper.number)
    wrong.push(
      `The record names the paper ${record.paper.number}; event ${final.seq} gave it ${shown(final, 'number')}.`,
    )
  const version = record.versions.find((each) => each.number === record.paper.finalVersion)
  if (shown(final, 'versionId') !== undefined && version?.id !== shown(final, 'versionId'))
    wrong.push(`The record calls version ${record.paper.finalVersion} final, and event ${final.seq} another.`)
}

function checkVersions(found: Found, record: RecordFile): void {
  const published = ofType(record, 'version.published')
  for (const event of published.filter((each) => shown(each, 'versionId') === undefined))
    found.withheld.push(`Which version event ${event.seq} published: its facts are sealed or were erased.`)
  const takenBack = ofType(record, 'version.takenBack').map((event) => shown(event, 'versionId'))
  for (const event of published) {
    const id = shown(event, 'versionId')
    const listed = record.versions.some((version) => version.id === id)
    if (id !== undefined && !listed && !takenBack.includes(id))
      found.wrong.push(`Event ${event.seq} published a version that is not in the list of versions.`)
  }
  for (const version of record.versions) checkVersion(found, record, version)
}

function checkVersion(
  { wrong, withheld }: Found,
  record: RecordFile,
  version: RecordFile['versions'][number],
): void {
  const { number, id, digest, text, suppressed } = version
  const event = ofType(record, 'version.published').find((each) => shown(each, 'versionId') === id)
  if (event && (shown(event, 'digest') !== digest || shown(event, 'number') !== number))
    wrong.push(`Version ${number} of the list is not the one that event ${event.seq} published.`)
  const unknown = ofType(record, 'version.published').some((each) => shown(each, 'versionId') === undefined)
  if (!event && !unknown) wrong.push(`No event published version ${number}.`)
  const gone = ofType(record, 'version.suppressed').some((each) => shown(each, 'versionId') === id)
  if (suppressed && !gone) wrong.push(`No event suppressed version ${number}, and its text is said to be.`)
  if (text === null || text === undefined)
    withheld.push(`The text of version ${number} ${suppressed ? 'was suppressed' : 'is not in this record'}.`)
  else if (digestOf(text) !== digest) wrong.push(`The text of version ${number} does not have its digest.`)
}

function checkStances({ wrong, withheld }: Found, record: RecordFile, rebuilt: Rebuilt): void {
  const { stances, sealed } = rebuilt
  wrong.push(...rebuilt.wrong)
  const hidden = new Set(record.events.filter(isSealedStance).map((event) => event.at))
  let unnamed = 0
  for (const row of record.endorsements) {
    const by = stances.get(row.id)
    if (!by && hidden.size > 0) unnamed++
    else if (!by) wrong.push(`The list has a stance of ${row.member} that no event gave.`)
    else wrong.push(...differs(row, by, hidden))
  }
  if (unnamed > 0)
    withheld.push(`${unnamed} of the stances in the list: the events that gave them are sealed.`)
  const listed = new Set(record.endorsements.map(({ id }) => id))
  const missing = [...stances.values()].filter(({ id }) => !listed.has(id)).length
  if (missing > 0) wrong.push(`The list lacks ${missing} of the stances that the events gave.`)
  if (sealed.length > 0)
    withheld.push(`Who else stands under the text: ${seqs(sealed)} may have changed it, and what is sealed.`)
}

const seqs = (numbers: readonly number[]) =>
  numbers.length === 1
    ? `event ${numbers[0]}`
    : `events ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

/** Whether an event gave or ended stances, in facts that this record keeps sealed. */
const isSealedStance = ({ type, seals, shown: facts }: RecordedEvent): boolean =>
  /^(endorsement\.(?!prepared)|class\.|version\.|member\.left|members\.merged)/.test(type) &&
  Object.keys(seals).some((field) => /^(endorsementIds?|endedIds|moved\.\d+)$/.test(field) && !facts[field])

type Row = RecordFile['endorsements'][number]
type Stood = Rebuilt['stances'] extends ReadonlyMap<string, infer One> ? One : never

function differs(row: Row, by: Stood, hidden: ReadonlySet<string | null>): string[] {
  const fields = (['memberId', 'digest', 'stance', 'listed', 'givenAt'] as const).filter(
    (field) => row[field] !== by[field],
  )
  const ends = row.endedAt !== by.endedAt && !hidden.has(row.endedAt)
  const renamed = by.nameDigest !== null && digestOf(row.member) !== by.nameDigest
  return [
    ...fields.map(
      (field) =>
        `The list says otherwise than the events of the stance of ${row.member}: ${fieldWords[field]}.`,
    ),
    ...(ends ? [`The list says otherwise than the events when a stance of ${row.member} ended.`] : []),
    ...(renamed ? [`“${row.member}” is not the name under which that member signed.`] : []),
  ]
}

const fieldWords = {
  memberId: 'whose it is',
  digest: 'which text it is on',
  stance: 'what it says',
  listed: 'whether it is listed',
  givenAt: 'when it was given',
}

/** Each input of the list was given by an event; where its words are shown with their sealed digest, they are those. */
function checkInput({ wrong }: Found, record: RecordFile): void {
  const numbers = new Map<number, unknown>()
  const texts = new Map<unknown, unknown>()
  for (const event of ofType(record, 'input.given', 'input.corrected')) {
    const number = shown(event, 'number')
    if (typeof number === 'number') numbers.set(number, shown(event, 'inputId'))
    texts.set(shown(event, 'inputId'), shown(event, 'textDigest'))
  }
  const entered = ofType(record, 'input.entered').map((event) => [
    shown(event, 'firstNumber'),
    shown(event, 'lastNumber'),
  ])
  const isEntered = (number: number) =>
    entered.some(([first, last]) => number >= Number(first) && number <= Number(last))
  const sealed = ofType(record, 'input.given', 'input.entered').some(
    (event) => Object.keys(event.shown).length === 0,
  )
  for (const { number, text } of record.input) {
    if (!numbers.has(number) && !isEntered(number) && !sealed)
      wrong.push(`No event gave input ${number} of the list.`)
    const digest = texts.get(numbers.get(number))
    if (typeof text === 'string' && typeof digest === 'string' && digestOf(text) !== digest)
      wrong.push(`The words of input ${number} are not those that were given.`)
  }
}
