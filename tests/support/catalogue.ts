import pg from 'pg'

/** One thing that stands in a database: what it is called, and in full what it is. */
export type Standing = { kind: string; name: string; what: string }

// Prisma's own history table is left out, and so is what an extension brings or an exclusion makes.
const CATALOGUE = `
  select 'column' as kind, c.relname || '.' || a.attname as name, format('%s %s%s', format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as what
    from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations'
  union all
  select 'index', x.relname, pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
   where c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'
     and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype = 'x')
  union all
  select 'constraint', conname, format('%s %s', c.relname, pg_get_constraintdef(x.oid))
    from pg_constraint x join pg_class c on c.oid = x.conrelid
   where x.connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u', 'c', 'x') and c.relname <> '_prisma_migrations'
  union all
  select 'enum', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)
    from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname
  union all
  select 'trigger', c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
  union all
  select 'function', proname, pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
     and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select 'extension', extname, '' from pg_extension where extname <> 'plpgsql'
  order by 1, 2`

/** Everything that stands in the database at this address. */
export async function catalogueOf(url: string): Promise<Standing[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Standing>(CATALOGUE)).rows
  } finally {
    await client.end()
  }
}
