import type { Route } from 'next'
import { Chip } from '@/components/ui/chip'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { counted, formatDate } from '@/lib/platform/format'
import { numbersOf } from '@/lib/uploads/numbers'

type Came = {
  id: string
  sender: string | null
  cameOn: Date | null
  fileName: string | null
  unreadable: string | null
  at: Date
  enteredAt: Date | null
  roomAt: Date | null
  versionId: string | null
  person: { name: string }
  enteredBy: { name: string } | null
  member: { name: string }
  inputs: readonly { number: number; withdrawnAt: Date | null }[]
  items: number
}

/** What came to a paper by one door: what waits first to be looked at, what was entered with where it went. */
export function CameList({ rows, at, empty }: { rows: readonly Came[]; at: string; empty: string }) {
  if (rows.length === 0) return <Empty title="Nothing yet">{empty}</Empty>
  return (
    <ul className="ruled plain">
      {rows.map((row) => (
        <li key={row.id} className="stack tight">
          <p className="who-line">
            <A href={`${at}/${row.id}` as Route}>
              <b>{row.member.name}</b>: {row.fileName ?? 'words of a mail'}
            </A>
            <State row={row} />
          </p>
          <p className="small muted">
            {row.cameOn && `Mail of ${formatDate(row.cameOn)} from ${row.sender}. `}
            Brought by {row.person.name}, <When at={row.at} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function State({ row }: { row: Came }) {
  if (row.enteredAt !== null) {
    const out = row.inputs.filter((input) => input.withdrawnAt !== null).length
    return (
      <>
        <Chip tone="agreed">{numbersOf(row.inputs.map((input) => input.number))}</Chip>
        {out > 0 && <Chip>{out === row.inputs.length ? 'all taken out' : `${out} taken out`}</Chip>}
      </>
    )
  }
  if (row.roomAt !== null) return <Chip tone="agreed">in the room</Chip>
  if (row.unreadable !== null) return <Chip tone="stop">cannot be read</Chip>
  if (row.versionId === null) return <Chip tone="wait">matches no version</Chip>
  return <Chip tone="wait">{counted(row.items, 'thing')} to enter</Chip>
}
