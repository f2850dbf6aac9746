import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// What talks to the database: each such file gets its own copy of one migrated template.
const needsDatabase = [
  'tests/lib/**/{commands,queries,jobs}.test.ts',
  'tests/lib/**/*.database.test.ts',
  'tests/app/**/*.database.test.ts',
  'tests/prisma/**/*.test.ts',
  'tests/seed/**/*.database.test.ts',
]

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{lib,components,seed,app}/**/*.test.{ts,tsx}'],
          exclude: needsDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: needsDatabase,
          globalSetup: 'tests/support/database-global.ts',
          setupFiles: 'tests/support/database-setup.ts',
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
