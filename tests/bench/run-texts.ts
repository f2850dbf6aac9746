// Those rows of the bench that need neither servers nor a database: npm run bench -- anchors, redline or import.
import { options, wanted } from './options'
import { printTable } from './table'
import { textRows } from './texts/rows'

const print = (line: string) => process.stderr.write(`${line}\n`)
const rows = await textRows(wanted, { ...options, print })
process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : `${printTable(rows)}\n`)
process.exit(rows.some((row) => row.ok === false) && process.env.BENCH_STRICT ? 1 : 0)
