import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ItemsForm, type Way } from '@/components/uploads/items-form'

const form = (ways: readonly Way[], why: string | null, asksPublic = false) =>
  renderToStaticMarkup(
    <ItemsForm
      hidden={{ key: 'k', paperId: 'p', uploadId: 'u', revision: '0' }}
      items={[]}
      slug="a-paper"
      lang="en"
      ways={ways}
      why={why}
      asksPublic={asksPublic}
    />,
  )

test('whoever can enter it is told before that what is not ticked is not kept for later', () => {
  const html = form([{ value: 'enter', label: 'Enter what is ticked' }], null)
  expect(html).toContain('Enter what is ticked')
  expect(html).toContain('what is not ticked then is not kept for later')
})

test('whoever cannot is told why, and not of what entering would do', () => {
  const html = form([], 'Comments are closed.')
  expect(html).toContain('Comments are closed.')
  expect(html).not.toContain('not kept for later')
  expect(html).not.toContain('Entering')
})

test('a file of one’s own goes into the room also while nothing is taken, and says nothing to the public', () => {
  const html = form([{ value: 'room', label: 'Put it into the room' }], 'Comments are closed.', true)
  expect(html).toContain('Put it into the room')
  expect(html).toContain('until then no other member reads it')
  expect(html).not.toContain('publicAs')
})
