import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  /** Its head; also said before the value where a row is a card. */
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column. */
  end?: boolean
}

type DataTableProps<Row> = {
  caption: string
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  showCaption?: boolean
}

/** A table; on a phone each row is a card. */
export function DataTable<Row>({ caption, columns, rows, rowKey, showCaption = false }: DataTableProps<Row>) {
  const [first, ...others] = columns
  return (
    <table className="table cards-when-narrow">
      <caption className={classes(!showCaption && 'unseen')}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={classes(column.end && 'end')}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map((column) => (
              <td key={column.label} data-column={column.label} className={classes(column.end && 'end')}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
