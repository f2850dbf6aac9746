import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ItemsForm } from '@/components/uploads/items-form'

const form = (why: string | null) =>
  renderToStaticMarkup(
    <ItemsForm
      hidden={{ key: 'k', paperId: 'p', uploadId: 'u', revision: '0' }}
      items={[]}
      slug="a-paper"
      lang="en"
      ways={[{ value: 'enter', label: 'Enter what is ticked' }]}
      why={why}
      asksPublic={false}
    />,
  )

test('whoever can enter it is told before that what is not ticked is not kept for later', () => {
  const html = form(null)
  expect(html).toContain('Enter what is ticked')
  expect(html).toContain('what is not ticked then is not kept for later')
})

test('whoever cannot is told why, and not of what entering would do', () => {
  const html = form('Comments are closed.')
  expect(html).toContain('Comments are closed.')
  expect(html).not.toContain('not kept for later')
  expect(html).not.toContain('Enter what is ticked')
})
