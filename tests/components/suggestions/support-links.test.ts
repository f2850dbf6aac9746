import { describe, expect, test } from 'vitest'
import { supportLinks } from '@/components/suggestions/support-links'
import type { Thread } from '@/lib/comments/threads'

const evil = '<img src=x onerror=alert(1)> "quoted"'
const of = (supports: Partial<Thread['supports']>) =>
  supportLinks(
    { number: 14, supports: { count: 0, names: [], ended: [], can: [], canEnd: [], ...supports } } as Thread,
    'para00000001',
  )

describe('the links that support a suggestion', () => {
  test('are not there for who can do neither', () => {
    expect(of({}).filter(Boolean)).toEqual([])
  })

  test('name the member, or that it is one of several, and say for whom', () => {
    const [one] = of({ can: [{ id: 'm1', name: 'Fjord Registry' }] })
    expect(one).toContain('href="?p=para00000001&amp;do=support-14#do"')
    expect(one).toContain('>Support for Fjord Registry<')
    expect(one).toContain('[{&quot;id&quot;:&quot;m1&quot;,&quot;name&quot;:&quot;Fjord Registry&quot;}]')
    const [, end] = of({
      canEnd: [
        { id: 'm1', name: 'Fjord Registry' },
        { id: 'm2', name: 'Other' },
      ],
    })
    expect(end).toContain('>No longer support for a member of yours …<')
  })

  test('become no markup', () => {
    const html = of({ can: [{ id: 'm1', name: evil }], canEnd: [{ id: 'm1', name: evil }] }).join('')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('"quoted')
  })
})
