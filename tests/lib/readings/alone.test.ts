import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The source files of a folder that name a table, from the root of the project. */
function naming(folder: string, table: RegExp): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((name) => table.test(readFileSync(root + name, 'utf8')))
    .sort()
}

// What a person has read is asked for with that person's own id alone. Whoever adds a place here says so with a test of who sees it.
test('reading marks are asked for in three places, and in no list, export, audit or overview of others', () => {
  expect(naming('lib', /readingMarks?\b|"ReadingMark"/)).toEqual([
    'lib/papers/statement.ts',
    'lib/readings/commands.ts',
    'lib/versions/compared.ts',
  ])
  for (const folder of ['app', 'components']) expect(naming(folder, /readingMarks?\b/)).toEqual([])
})
