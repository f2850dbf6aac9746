import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Settings } from '@/lib/platform/env'
import { exitCodes } from '@/scripts/failure.mjs'
import { withTable } from '@/scripts/settings-table.mjs'

const read = (file: string) => readFileSync(file, 'utf8')

test('the README lists every setting as the schema has it', () => {
  const readme = read('README.md')
  expect(withTable(readme)).toBe(readme)
  for (const [name, field] of Object.entries(Settings.shape)) {
    expect(field.description, name).toMatch(/^[A-Z].*\.$/)
    expect(readme).toContain(`| \`${name}\` |`)
  }
})

test('the page on operating lists every exit code, and no other', () => {
  const rows = [...read('docs/operating.md').matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code))
  expect(rows).toEqual([0, ...Object.values(exitCodes)])
})

test('the compose file names no setting that is not one', () => {
  const [, app = ''] = read('compose.yaml').split(/^ {2}app:$/m)
  const names = [...(app.split(/^ {2}proxy:$/m)[0] ?? '').matchAll(/^ {6}([A-Z_]+):/gm)].map(
    ([, name]) => name,
  )
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !(name && name in Settings.shape))).toEqual([])
})

test('what the Dockerfile copies from the sources is there', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)]
    .flatMap(([, places = '']) => places.split(' '))
    .map((place) => place.replace('/app/', ''))
    .filter((place) => !place.startsWith('.next/'))
  // A file that somebody brings is read by a thread that runs the sources.
  const sources = ['lib/platform', 'lib/document', 'lib/imports']
  expect(copied).toEqual(['package.json', 'server.ts', 'scripts', ...sources, 'prisma/migrations'])
  expect(copied.filter((place) => !existsSync(place))).toEqual([])
})

test('every file and folder that the page on security names is there', () => {
  const named = [...read('docs/security.md').matchAll(/`([a-z]+\/[^`*\s]+|[a-z.-]+\.(?:ts|yaml))`/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => name !== 'route.ts')
  expect(named.length).toBeGreaterThan(200)
  expect(named.filter((name) => !existsSync(name))).toEqual([])
})
