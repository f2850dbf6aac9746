import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// An annex is absent from what everyone is given because nothing that makes it can reach an annex. This reads the source.

const root = path.resolve(import.meta.dirname, '../../..')

const sources = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => path.join(folder, name)),
)
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const others = sources.filter(
  (file) =>
    !/^(lib\/annex|components\/annex|app\/papers\/\[slug\]\/annex|app\/api\/papers\/\[id\]\/annex)\//.test(
      file,
    ),
)
const holding = (files: readonly string[], what: RegExp) => files.filter((file) => what.test(textOf(file)))

test('the source is read', () => {
  expect(others.length).toBeGreaterThan(300)
  expect(sources.length - others.length).toBeGreaterThan(15)
})

test('only lib/annex reads or writes its tables', () => {
  const tables = /\bannex(Draft|DraftCopy|Version|Text|End)\b\s*[.:]|"Annex[A-Z]\w*"/
  expect(holding(sources, tables).filter((file) => !file.startsWith('lib/annex/'))).toEqual([])
  expect(holding(sources, tables).length).toBeGreaterThan(3)
})

test('beyond its own pages nothing imports it, save whether to show people of members the way to it', () => {
  const imports = /from '@\/(lib|components)\/annex\/(?!offer')/
  expect(holding(others, imports)).toEqual([])
  const offered = holding(others, /from '@\/lib\/annex\/offer'/)
  expect(offered.filter((file) => !/^app\/papers\/\[slug\]\/([a-z-]+\/)?page\.tsx$/.test(file))).toEqual([])
  expect(offered.length).toBeGreaterThan(5)
})

test('what offers it reads no words: it answers yes or no', () => {
  const offer = textOf('lib/annex/offer.ts')
  expect(offer).toContain('Promise<boolean>')
  expect(offer).not.toMatch(/AnnexText|AnnexDraft|annexText|annexDraft/)
})

test('no route that programs read can tell: none of the files beside the pages knows the word', () => {
  const routes = others.filter((file) => file.endsWith('/route.ts'))
  expect(routes.length).toBeGreaterThan(5)
  expect(
    holding([...routes, ...others.filter((file) => /^lib\/(record|versions|papers)\//.test(file))], /annex/i),
  ).toEqual([])
})

test('no table of papers or versions leads to it', () => {
  const schema = readdirSync(path.join(root, 'prisma/schema'))
    .filter((name) => name !== 'annex.prisma' && name !== 'people.prisma')
    .map((name) => textOf(`prisma/schema/${name}`))
    .join('\n')
  expect(schema).toContain('model Version ')
  expect(schema).not.toMatch(/annex/i)
  const related = textOf('prisma/schema/annex.prisma')
    .split('\n')
    .flatMap((line) => (line.includes('@relation') ? [line.trim().split(/\s+/)[1]] : []))
  expect(new Set(related)).toEqual(new Set(['Person', 'AnnexVersion']))
})
