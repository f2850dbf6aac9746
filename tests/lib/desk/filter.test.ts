import { describe, expect, test } from 'vitest'
import { type DeskFilter, deskAddress, deskFilterFrom, fieldsOf } from '@/lib/desk/filter'
import { deskReturn } from '@/lib/desk/return'

const start: DeskFilter = {
  ...{ show: 'undisposed', kind: null, type: null, memberId: null, paragraph: null },
  ...{ blocking: false, mine: false, late: false, at: null, page: 1, picked: [], pickAll: false },
}
const member = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('the view of a desk in its address', () => {
  test.each<[string, Partial<DeskFilter>]>([
    ['', {}],
    ['show=open', { show: 'open' }],
    ['show=nonsense&type=nonsense&kind=nonsense&page=x', {}],
    ['kind=suggestion&type=editorial', { kind: 'suggestion', type: 'editorial' }],
    ['blocking=yes&mine=yes&late=no', { blocking: true, mine: true }],
    [`member=${member}`, { memberId: member }],
    ["member='; drop table", {}],
    ['p=para00000001', { show: 'all', paragraph: 'para00000001' }],
    ['p=whole&show=prepared', { show: 'prepared', paragraph: 'whole' }],
    ['input=14', { show: 'all', at: 14 }],
    ['at=14&page=3', { at: 14, page: 3 }],
    ['picked=3,7-9', { picked: [3, 7, 8, 9] }],
    ['picked=3&pick=9&pick=4', { picked: [3, 4, 9] }],
    ['pickAll=yes', { pickAll: true }],
  ])('%j', (query, change) => {
    const asked: Record<string, string | string[]> = {}
    for (const name of new Set(new URLSearchParams(query).keys())) {
      const all = new URLSearchParams(query).getAll(name)
      asked[name] = all.length > 1 ? all : (all[0] ?? '')
    }
    expect(deskFilterFrom(asked)).toEqual({ ...start, ...change })
  })

  test.each<[string, Partial<DeskFilter>, string]>([
    ['the start', {}, '/desk/a'],
    ['a part', { show: 'prepared' }, '/desk/a?show=prepared'],
    ['an input', { at: 14, page: 3 }, '/desk/a?at=14'],
    ['a page', { page: 3, type: 'question' }, '/desk/a?type=question&page=3'],
    [
      'a paragraph, where something is to be answered',
      { paragraph: 'whole' },
      '/desk/a?show=undisposed&p=whole',
    ],
    ['what is selected', { picked: [3, 7, 8, 9], mine: true }, '/desk/a?mine=yes&picked=3,7-9'],
  ])('%s', (_, change, address) => {
    const filter = { ...start, ...change }
    expect(deskAddress('/desk/a', filter)).toBe(address)
    const [, query = ''] = address.split('?')
    expect(deskFilterFrom(Object.fromEntries(new URLSearchParams(query)))).toEqual({
      ...filter,
      ...(filter.at !== null && { page: 1 }),
    })
  })

  test('a form carries the filter and not the place in it', () => {
    expect(fieldsOf({ ...start, blocking: true, type: 'support' })).toEqual([
      ['type', 'support'],
      ['blocking', 'yes'],
    ])
  })

  test('a form goes on to an address of a desk, and to nothing else', () => {
    for (const good of ['/desk/a-paper', '/desk/a?show=all&at=3&picked=1-3,9', '/desk/a?at=3#input-3'])
      expect(deskReturn(good)).toBe(good)
    for (const bad of [
      '//evil.example',
      'https://evil.example/desk/a',
      '/desk/a b',
      '/papers/a',
      '/desk/../x',
      null,
    ])
      expect(deskReturn(bad)).toBeNull()
  })
})
