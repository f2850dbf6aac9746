import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DraftNotes } from '@/components/imports/draft-notes'
import type { DraftNoteSeen } from '@/lib/imports/seen'
import { between, fixedNumbers, longer } from '@/tests/support/fixed-draft'

test('a note names its paragraph by the number that stands beside it in the draft', () => {
  const said = { quote: null, onDeleted: false, resolved: false, lines: [] }
  const note: DraftNoteSeen = { id: 'n1', fileName: 'a.docx', kind: 'comment', paragraph: between, said }
  const html = renderToStaticMarkup(
    <DraftNotes notes={[note]} body={longer} fixed={fixedNumbers} paperId="p1" />,
  )
  expect(html).toContain('On paragraph 1bis: “Its Secretariat')
})
