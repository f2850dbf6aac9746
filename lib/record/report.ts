import { counted, formatInstant } from '@/lib/platform/format'
import type { Checked } from './check'

/** What a person is told of a file: the sentences, and whether all of it holds. */
export type Report = { holds: boolean; lines: readonly string[] }

type Record = Extract<Checked, { kind: 'record' }>

/** What was found, in lines of plain text. */
export function reportOn(checked: Checked): Report {
  if (checked.kind === 'none')
    return { holds: false, lines: ['This is not JSON: it is neither a record nor the text of a version.'] }
  if (checked.kind === 'other')
    return {
      holds: false,
      lines: ['This is not a record. Take it from /papers/<address of a paper>/record.json.'],
    }
  if (checked.kind === 'text')
    return {
      holds: true,
      lines: ['This is the text of a version, not a record.', `Its digest is sha256 ${checked.digest}.`],
    }
  const { wrong } = checked.verdict
  return {
    holds: wrong.length === 0,
    lines: [...headOf(checked), ...verdictOf(checked), ...sealOf(checked), ...listOf(checked)],
  }
}

function headOf({ record: { paper, events, versions, endorsements } }: Record): string[] {
  const counts = [counted(events.length, 'event'), counted(versions.length, 'version')]
  return [
    [paper.number, paper.title].filter(Boolean).join(' · '),
    `${[...counts, counted(endorsements.length, 'stance')].join(', ')}.`,
  ]
}

/** What is said where nothing is wrong: no more than what was computed. */
export const allHolds =
  'All that can be checked holds: every hash, link and number of the chain, every open seal, the digests of the texts, and the lists against the events.'

function verdictOf({ verdict: { wrong, withheld } }: Record): string[] {
  return [
    ...(wrong.length === 0 ? [allHolds] : ['It does not hold:', ...wrong.map(asItem)]),
    ...(withheld.length === 0
      ? []
      : ['Not checked, because this record withholds it:', ...withheld.map(asItem)]),
  ]
}

const asItem = (sentence: string) => `  - ${sentence}`

function sealOf({ record: { sealed, head } }: Record): string[] {
  return sealed
    ? [`Sealed at event ${sealed.seq}: sha256 ${sealed.hash}. Compare it with what is printed on the paper.`]
    : [`Not final. The last event is ${head.seq}: sha256 ${head.hash}.`]
}

function listOf({ list: { version, members, sealed }, asOf }: Record): string[] {
  const when = asOf ? `As of ${formatInstant(asOf, { seconds: true })}` : 'As of the last event'
  if (!version) return [`${when} no version was published.`]
  return [
    `${when}, on version ${version.number}: endorsed by ${counted(members.length, 'member')}.`,
    ...members.map((name) => `  ${name}`),
    ...(sealed.length > 0
      ? ['  There may be others: some stances until then are sealed in this record.']
      : []),
  ]
}
