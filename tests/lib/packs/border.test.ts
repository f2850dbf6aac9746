import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// What a member lays before its board is absent from what everyone else is given because nothing that makes it can reach a
// pack. This reads the source.

const root = path.resolve(import.meta.dirname, '../../..')

const sources = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => path.join(folder, name)),
)
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const holding = (files: readonly string[], what: RegExp) => files.filter((file) => what.test(textOf(file)))
const own = /^(lib\/packs|components\/packs|app\/papers\/\[slug\]\/board)\//
const others = sources.filter((file) => !own.test(file))

test('only lib/packs reads or writes its tables; they move with a member that is merged into another', () => {
  const tables = /\.boardPack(Input)?\b|"BoardPack\w*"/
  expect(holding(others, tables)).toEqual(['lib/members/merge-people.ts'])
  expect(holding(sources, tables).length).toBeGreaterThan(2)
})

test('beyond its own pages nothing imports it', () => {
  expect(holding(others, /from '@\/(lib|components)\/packs\//)).toEqual([])
})

test('it writes no event and sends nothing', () => {
  const files = sources.filter((file) => file.startsWith('lib/packs/'))
  expect(holding(files, /lib\/(events|notifications|jobs|record)\//)).toEqual([])
})

test('no other table leads to it', () => {
  const files = readdirSync(path.join(root, 'prisma/schema'))
  const schema = files
    .filter((name) => name !== 'packs.prisma')
    .map((name) => textOf(`prisma/schema/${name}`))
    .join('\n')
  expect(schema).toContain('model Version ')
  expect(schema).not.toMatch(/BoardPack/)
})
