import fc from 'fast-check'

const names = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'text',
  'hardBreak',
  'footnote',
  'image',
  '__proto__',
]
const hrefs = [
  'javascript:alert(1)',
  ' JAVASCRIPT:x',
  'data:text/html;base64,x',
  'https://example.org',
  'mailto:a@b.example',
  '\u0001javascript:x',
]

/** Trees that look like texts and are not to be trusted. */
export function hostileJson(): fc.Arbitrary<unknown> {
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.constantFrom(...names),
        attrs: fc.oneof(
          fc.record({ level: fc.integer({ min: 0, max: 9 }) }),
          fc.record({ id: fc.constantFrom('p00000000001', 'x', '<b>') }),
          fc.record({ lang: fc.constantFrom('en', 'zz-', 'ar') }),
          fc.record({ colspan: fc.constantFrom(0, 1, 2, 61, '2'), rowspan: fc.constantFrom(1, 2, 1e9) }),
          fc.constant(null),
        ),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant(3)),
        marks: fc.array(
          fc.record(
            {
              type: fc.constantFrom('bold', 'italic', 'link', 'code'),
              attrs: fc.record({ href: fc.constantFrom(...hrefs) }, { requiredKeys: [] }),
            },
            { requiredKeys: ['type'] },
          ),
          { maxLength: 2 },
        ),
        content: fc.oneof({ depthSize: 'small' }, fc.array(tie('node'), { maxLength: 4 }), fc.constant('x')),
      },
      { requiredKeys: ['type'] },
    ),
  }))
  return fc.array(node, { maxLength: 4 }).map((content) => ({ type: 'doc', content }))
}
