import { describe, expect, test } from 'vitest'
import { groupRows, pageOfGroups, rowOf } from '@/lib/participation/grid'
import { type Level, nothingSaid } from '@/lib/participation/levels'
import type { Category, Region } from '@/prisma/generated/enums'

const row = (name: string, levels: Level[], categories: Category[], region: Region = 'europe') =>
  rowOf(
    { id: name, slug: name, displayName: name, categories, region },
    levels.map((level) => ({ level, said: nothingSaid })),
  )

const rows = [
  row('Ash', ['spoke', 'silent'], ['ccTldRegistry']),
  row('Birch', ['silent', 'silent'], ['registrar', 'ccTldRegistry'], 'africa'),
  row('Cedar', ['notAsked', 'endorse'], ['registrar']),
]

describe('groups', () => {
  test('a member stands under its first category, those that are silent on most first', () => {
    const groups = groupRows(rows, 'category')
    expect(groups.map(({ label, rows: its }) => [label, its.map(({ id }) => id)])).toEqual([
      ['ccTLD registries', ['Birch', 'Ash']],
      ['Registrars', ['Cedar']],
    ])
  })

  test('say how many were heard, on any paper and on each; who was not asked is in no number', () => {
    const [registries, registrars] = groupRows(rows, 'category')
    expect(registries).toMatchObject({
      heard: { heard: 1, asked: 2 },
      onPapers: [
        { heard: 1, asked: 2 },
        { heard: 0, asked: 2 },
      ],
    })
    expect(registrars?.onPapers).toEqual([
      { heard: 0, asked: 0 },
      { heard: 1, asked: 1 },
    ])
  })

  test('by region, or none at all', () => {
    expect(groupRows(rows, 'region').map(({ label }) => label)).toEqual(['Africa', 'Europe'])
    expect(groupRows(rows, 'name').map(({ rows: its }) => its.length)).toEqual([3])
  })
})

test('a page of members goes on within a group, whose numbers stay those of all of it', () => {
  const groups = groupRows(rows, 'category')
  const last = pageOfGroups(groups, 9, 2)
  expect([last.page, last.pages]).toEqual([2, 2])
  expect(last.groups.map(({ rows: its }) => its.map(({ id }) => id))).toEqual([['Cedar']])
  expect(pageOfGroups(groups, 1, 1).groups[0]).toMatchObject({ heard: { asked: 2 }, rows: [{ id: 'Birch' }] })
})
