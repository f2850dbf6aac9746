import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { byMember } from '@/lib/matrix/by-member'
import { addressOf, everything, type MatrixFilter } from '@/lib/matrix/filter'
import type { Matrix } from '@/lib/matrix/matrix'
import { summaryParts } from '@/lib/matrix/summary-words'
import { counted } from '@/lib/platform/format'
import styles from './matrix.module.css'

/** What became of the input in one sentence; each number leads to what it counts. */
export function MatrixSummary({ matrix, at }: { matrix: Pick<Matrix, 'summary'>; at: string }) {
  return (
    <p className="lead">
      {summaryParts(matrix.summary).map(({ text, filter, anchor }) => {
        const href = filter ? addressOf(at, filter) : anchor && `#${anchor}`
        return href ? (
          <A key={text} href={href}>
            {text}
          </A>
        ) : (
          text
        )
      })}
    </p>
  )
}

const formats = ['xlsx', 'docx', 'csv'] as const

/** The rows as files: those that are shown, and all. */
export function MatrixFiles({ matrix, filter, at }: { matrix: Matrix; filter: MatrixFilter; at: string }) {
  const { found, all } = matrix
  if (all.length === 0) return null
  const some = found.length < all.length && found.length > 0
  return (
    <p className={`row ${styles.files}`}>
      {some && (
        <Files label={found.length === 1 ? 'This row:' : `These ${found.length} rows:`} {...{ at, filter }} />
      )}
      <Files label={`All ${counted(all.length, 'row')}:`} at={at} filter={everything} />
    </p>
  )
}

function Files({ label, at, filter }: { label: string; at: string; filter: MatrixFilter }) {
  return (
    <>
      <span className="muted">{label}</span>
      {formats.map((format) => (
        <a key={format} href={addressOf(`${at}.${format}`, filter)} download>
          {format.toUpperCase()}
          <span className="unseen"> ({label.slice(0, -1)})</span>
        </a>
      ))}
    </>
  )
}

/** From whom it came: each member with what became of its input. */
export function ByMember({ matrix, at }: { matrix: Pick<Matrix, 'all'>; at: string }) {
  const members = byMember(matrix.all)
  if (members.length === 0) return null
  const of = (memberId: string | null, filter: Partial<MatrixFilter>, count: number) =>
    memberId === null || count === 0 ? (
      count
    ) : (
      <A href={addressOf(at, { ...everything, show: 'owed', memberId, ...filter })}>{count}</A>
    )
  return (
    <Disclosure label="By member">
      <div id="by-member">
        <DataTable
          caption="What became of the input of each member"
          rows={members}
          rowKey={({ memberId, name }) => memberId ?? name}
          columns={[
            { label: 'Member', cell: ({ name }) => name },
            { label: 'Inputs', end: true, cell: ({ memberId, inputs }) => of(memberId, {}, inputs) },
            {
              label: 'Accepted in whole or part',
              end: true,
              cell: ({ memberId, accepted }) => of(memberId, { show: 'accepted' }, accepted),
            },
            { label: 'Open', end: true, cell: ({ memberId, open }) => of(memberId, { show: 'open' }, open) },
            {
              label: 'Satisfied',
              end: true,
              cell: ({ memberId, satisfied }) => of(memberId, { word: 'satisfied' }, satisfied),
            },
            {
              label: 'Not satisfied',
              end: true,
              cell: ({ memberId, notSatisfied }) => of(memberId, { word: 'notSatisfied' }, notSatisfied),
            },
          ]}
        />
      </div>
    </Disclosure>
  )
}
