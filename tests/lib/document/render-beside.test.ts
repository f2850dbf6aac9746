import { describe, expect, test } from 'vitest'
import { redline } from '@/lib/document/redline'
import { blockOf, renderBeside, renderBlock } from '@/lib/document/render-beside'
import type { Body } from '@/lib/document/tree'

const body = (...texts: [string, string][]): Body => ({
  type: 'doc',
  content: texts.map(([id, text]) => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text }],
  })),
})

const [one, two, three] = ['para00000001', 'para00000002', 'para00000003']
const before = body([one, 'The Forum should become permanent.'], [two, 'It is paid from many sides.'])
const after = body([one, 'The Forum becomes permanent.'], [three, 'A <b>review</b> follows every year.'])
const changed = redline(before, after)

describe('a text beside something else', () => {
  test('has every paragraph with its number, its changes marked, and says in words what happened', () => {
    const html = renderBeside(changed)
    expect(html).toContain(`id="d-${one}"`)
    expect(html).toContain('<span class="unseen">Paragraph </span>1</span>')
    expect(html).toContain('<del>')
    expect(html).toContain('<ins>')
    expect(html).toContain('Paragraph 1 changed')
    expect(html).toContain('It is paid from many sides.')
  })

  test('whatever a text says is text', () => {
    expect(renderBeside(changed)).toContain('&lt;b&gt;review')
  })

  test('the paragraph in focus stands out, by an identity that it has in either text', () => {
    expect(renderBeside(changed, { at: one })).toMatch(
      new RegExp(`class="para changed at" id="d-${one}" aria-current`),
    )
    expect(renderBeside(changed, { at: two })).toMatch(new RegExp(`class="para deleted at" id="d-${two}"`))
    expect(renderBeside(changed, { at: null })).not.toContain('aria-current')
    expect(renderBeside(changed, { at: 'para00000009' })).not.toContain('aria-current')
  })

  test('what follows a paragraph is put behind it', () => {
    const html = renderBeside(changed, { after: ({ id }) => (id === three ? '<p>From input 3</p>' : '') })
    expect(html.split('<p>From input 3</p>')).toHaveLength(2)
  })

  test('one paragraph is found by its identity in either text', () => {
    expect(blockOf(changed, one)?.kind).toBe('changed')
    expect(blockOf(changed, two)?.kind).toBe('deleted')
    expect(blockOf(changed, three)?.kind).toBe('inserted')
    expect(blockOf(changed, 'para00000009')).toBeUndefined()
    expect(blockOf(changed, null)).toBeUndefined()
    const block = blockOf(changed, two)
    expect(block && renderBlock(block)).toContain('It is paid from many sides.')
  })
})
