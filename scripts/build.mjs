import fs from 'node:fs'
import { runNode } from './children.mjs'
import { hashOf, makeUnlessMade } from './source-hash.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const notBuilt = /^prisma[\\/](generated|seed|migrations)$/

/** Settings that a build holds inside. */
const builtIn = ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'DEPLOYMENT_ID']

/** Generates the database client where the schema changed. */
export function ensureClient() {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  return makeUnlessMade('prisma/generated', hash, () =>
    runNode(['node_modules/prisma/build/index.js', 'generate'], {
      quiet: true,
      kind: 'buildFailed',
      sentence: 'The database client could not be generated: see above.',
    }),
  )
}

/** Writes the types of the routes, which the type check needs, where a route came or went. */
export function ensureRouteTypes() {
  const routes = fs.globSync('app/**/{page,layout,route}.{ts,tsx}').sort().join('\0')
  const hash = hashOf(['next.config.ts', 'node_modules/next/package.json'], undefined, routes)
  return makeUnlessMade('.next/types', hash, () =>
    runNode(['node_modules/next/dist/bin/next', 'typegen'], {
      environment: { NEXT_TELEMETRY_DISABLED: '1' },
      quiet: true,
      kind: 'buildFailed',
      sentence: 'The types of the routes could not be written: see above.',
    }),
  )
}

/** Builds the app for production where its sources or its built-in settings changed. */
export function ensureBuild() {
  const settings = builtIn.map((name) => process.env[name] ?? '').join('\0')
  const hash = hashOf(sources, (place) => notBuilt.test(place), settings)
  return makeUnlessMade('.next', hash, () =>
    runNode(['node_modules/next/dist/bin/next', 'build'], {
      environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      kind: 'buildFailed',
      sentence: 'The app could not be built: see above.',
    }),
  )
}
