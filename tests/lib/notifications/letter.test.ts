import { expect, test } from 'vitest'
import { write } from '@/lib/notifications/letter'

const letter = {
  subject: 'Please reconfirm',
  paragraphs: ['A & B changed <one> sentence.\nRead it.'],
  action: { label: 'See the sentence', href: '/papers/footing/sign?member=m1&x=1' },
}
const sender = { coalition: 'A Coalition', origin: 'https://papers.example' }

test('the plain text is complete: who is asked, for what, where', () => {
  expect(write(letter, 'Ingrid', sender).text).toBe(
    'Dear Ingrid,\n\nA & B changed <one> sentence.\nRead it.\n\nSee the sentence:\nhttps://papers.example/papers/footing/sign?member=m1&x=1\n\nYou are told because you take part in A Coalition. Whom mail goes to: https://papers.example/me\n',
  )
})

test('in HTML every word of ours and of others is text', () => {
  const { html } = write({ ...letter, subject: '<script>alert(1)</script>' }, '<b>Ingrid</b>', sender)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<b>')
  expect(html).toContain('A &amp; B changed &lt;one&gt; sentence.<br>Read it.')
  expect(html).toContain('href="https://papers.example/papers/footing/sign?member=m1&amp;x=1"')
})
