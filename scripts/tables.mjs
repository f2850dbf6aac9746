// What there is to copy in a database: its tables with their columns, counters, and what binds them.
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

const quoted = (name) => pg.escapeIdentifier(name)

/** Makes the text of a value the same in every database, whatever its own settings are. */
export const SAME_TEXT =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'"

/**
 * The tables of the product, all of them, but for the history of migrations, which a restore writes itself.
 * @returns {Promise<{ table: string, columns: string[] }[]>}
 */
export async function tablesOf(client) {
  const { rows } = await client.query(`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
     group by c.relname order by c.relname`)
  return rows
}

/** Counters, with the last value that each gave out. */
export async function sequencesOf(client) {
  const { rows } = await client.query(`
    select sequencename as sequence, last_value as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`)
  return rows
}

/** Every row of a table as COPY text, in an order that no collation changes. */
export function rowsOf(client, { table, columns }) {
  const list = columns.map(quoted).join(', ')
  const all = `select ${list} from public.${quoted(table)} t order by t::text collate "C"`
  return client.query(copyTo(`copy (${all}) to stdout`))
}

/** Passes COPY text on and knows in the end how many rows it had, and their digest. */
export class Measure extends Transform {
  rows = 0
  #hash = createHash('sha256')

  _transform(chunk, _encoding, done) {
    this.#hash.update(chunk)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.rows++ // COPY text escapes line breaks
    done(null, chunk)
  }

  /** Once, when all has passed. */
  digest() {
    return this.#hash.digest('hex')
  }
}
