import { Prisma } from '@/prisma/generated/client'

/**
 * The insertion of one row, to stand in a statement beside others (`with a as (…), b as (…)`): what belongs together is
 * then one way to the database. The table and the columns are names of ours, and only the columns that have a value.
 */
export function insertOf(table: Prisma.ModelName, row: object): Prisma.Sql {
  const name = Prisma.raw(`"${table}"`)
  const given = Object.entries(row).filter(([, value]) => value !== undefined)
  const columns = Prisma.raw(given.map(([column]) => `"${column}"`).join(', '))
  const values = JSON.stringify(Object.fromEntries(given))
  return Prisma.sql`
    insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, ${values}::jsonb)`
}
