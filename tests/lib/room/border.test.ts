import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// What is said in a member's room is absent from what everyone else is given because nothing that makes it can reach a
// room. This reads the source.

const root = path.resolve(import.meta.dirname, '../../..')

const sources = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => path.join(folder, name)),
)
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const holding = (files: readonly string[], what: RegExp) => files.filter((file) => what.test(textOf(file)))
const own = /^(lib\/room|components\/room|app\/papers\/\[slug\]\/room|app\/api\/papers\/\[id\]\/room)\//
const others = sources.filter((file) => !own.test(file))

test('the source is read', () => {
  expect(others.length).toBeGreaterThan(300)
  expect(sources.length - others.length).toBeGreaterThan(20)
})

test('only lib/room reads or writes its tables; they move with a member that is merged into another', () => {
  const tables = /\.room(Entry|Text|Reply|Agreement|Visit|Digest)\b|"Room[A-Z]\w*"/
  expect(holding(others, tables)).toEqual(['lib/members/merge-people.ts', 'lib/members/merge-state.ts'])
  expect(holding(sources, tables).length).toBeGreaterThan(5)
})

test('its queries are imported by its own pages alone', () => {
  expect(
    holding(others, /from '@\/lib\/room\/(room|rows|seen|sending|against|aim|contrary|facts|places)'/),
  ).toEqual([])
})

test('letters are told how much is in it, never what', () => {
  expect(holding(others, /from '@\/lib\/room\/telling'/)).toEqual(['lib/notifications/rooms.ts'])
  expect(textOf('lib/room/telling.ts')).not.toMatch(/RoomText|body|quote/)
})

test('no route that programs read knows of it: record, exports, versions', () => {
  const routes = others.filter((file) => file.endsWith('/route.ts'))
  expect(routes.length).toBeGreaterThan(5)
  const shared = others.filter((file) => /^lib\/(record|versions|events|audit|dispositions)\//.test(file))
  expect(holding([...routes, ...shared], /lib\/room/)).toEqual([])
})

test('no other table leads to it', () => {
  const files = readdirSync(path.join(root, 'prisma/schema'))
  const schema = files
    .filter((name) => name !== 'room.prisma')
    .map((name) => textOf(`prisma/schema/${name}`))
    .join('\n')
  expect(schema).toContain('model Version ')
  expect(schema).not.toMatch(/Room[A-Z]/)
  const related = textOf('prisma/schema/room.prisma')
    .split('\n')
    .flatMap((line) => (line.includes('@relation') ? [line.trim().split(/\s+/)[1]] : []))
  expect(new Set(related)).toEqual(new Set(['RoomEntry']))
})
