import { describe, expect, test } from 'vitest'
import { blocksFromHtml } from '@/lib/document/paste-html'
import { plainText } from '@/lib/document/text'

describe('tables from other programs', () => {
  test.each([
    [
      'Word, with a head and a cell over two',
      '<table class=MsoTableGrid><thead><tr><td colspan=2><p class=MsoNormal><b>Who</b></p></td></tr></thead><tr><td rowspan=1>a</td><td>b</td></tr></table>',
      'th2:Who td:a td:b',
    ],
    [
      'Google Docs',
      '<div dir="ltr"><table><colgroup><col width="300"><col></colgroup><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table></div>',
      'td:a td:b',
    ],
    [
      'LibreOffice',
      '<table width="100%"><caption>What</caption><thead><tr><th><p>a</p></th><th><p>b</p></th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
      'What th:a th:b td:c td:d',
    ],
    [
      'Excel',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table border=0><col width=64><tr height=20><td class=xl65>a</td><td>1</td></tr><tr><td>b</td></tr></table></html>',
      'td:a td:1 td:b td:',
    ],
  ])('a table from %s', (_, html, expected) => {
    const pasted = blocksFromHtml(html)
    const shown = (pasted.ok ? pasted.blocks : []).flatMap((block) => {
      if (block.type !== 'table') return block.type === 'paragraph' ? [plainText(block)] : []
      return block.content.flatMap((row) =>
        row.content.map(
          ({ type, attrs, content: [words] }) =>
            `${type === 'tableHeader' ? 'th' : 'td'}${attrs?.colspan ?? ''}:${plainText(words)}`,
        ),
      )
    })
    expect(shown.join(' ')).toBe(expected)
  })

  test('one with more columns than a text may have is refused with a sentence', () => {
    expect(blocksFromHtml(`<table><tr>${'<td>a</td>'.repeat(61)}</tr></table>`)).toEqual({
      ok: false,
      why: 'Table 1 has more than 60 columns.',
    })
  })
})
