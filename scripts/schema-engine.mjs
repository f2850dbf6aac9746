// Prisma's schema engine as WebAssembly: says in SQL what the schema files mean, without a download and offline.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const provider = { provider: 'postgres', adapterName: 'offline' }
const offline = () => Promise.reject(new Error('The schema engine works offline here.'))

// The engine asks only for the server's version before it answers.
const connection = {
  ...provider,
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => ({ columnNames: ['version'], columnTypes: [7], rows: [['PostgreSQL 18.4']] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: offline,
  dispose: async () => {},
}
const adapter = { ...provider, connect: async () => connection, connectToShadowDb: offline }

async function loadEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bindings = await import(path.join(folder, 'schema_engine_bg.js'))
  const bytes = await WebAssembly.compile(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const { exports } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(exports)
  exports.__wbindgen_start?.()
  return bindings.SchemaEngine
}

function schemaFiles(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({
      path: path.join(folder, name),
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }))
}

/** The SQL that makes an empty database hold what the schema files say. */
export async function sqlOfSchema(folder = 'prisma/schema') {
  const files = schemaFiles(folder)
  const SchemaEngine = await loadEngine()
  const datamodels = files.map((file) => [file.path, file.content])
  const engine = await SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const answer = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return answer.stdout
}

if (process.argv[1] === import.meta.filename) process.stdout.write(await sqlOfSchema())
