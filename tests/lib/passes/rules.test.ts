import { expect, test } from 'vitest'
import { codeMail } from '@/lib/passes/mail'
import { canSpend, type PassFacts, versionToPass } from '@/lib/passes/rules'
import { AskInput, TypeInput } from '@/lib/passes/schema'
import type { PersonActor, Right } from '@/lib/platform/actor'
import { actFact, at, paperFact, versionFact } from '@/tests/support/facts'

const sent = { paperId: 'p', versionId: 'v', memberId: 'm' }
const pass: PassFacts = { ...sent, live: true, spent: false }

test('a live pass signs exactly what it is for', () => {
  expect(canSpend(pass, sent)).toEqual({ ok: true })
})

test.each<[string, PassFacts | null, Partial<typeof sent>, string]>([
  ['nothing, where it is unknown', null, {}, 'no longer valid'],
  ['nothing, where it is too old', { ...pass, live: false }, {}, 'no longer valid'],
  ['nothing, once it was used', { ...pass, spent: true }, {}, 'used already'],
  ['no other version', pass, { versionId: 'v2' }, 'another version'],
  ['no other paper', pass, { paperId: 'p2' }, 'another paper'],
  ['for no other member', pass, { memberId: 'm2' }, 'another member'],
])('a pass signs %s', (_, held, change, why) => {
  expect(canSpend(held, { ...sent, ...change })).toMatchObject({
    ok: false,
    why: expect.stringContaining(why),
  })
})

const now = at('2025-06-03T12:00')
const person = (right: Right): PersonActor => ({
  kind: 'person',
  personId: 'ingrid',
  name: 'Ingrid Dahl',
  taskforce: false,
  admin: false,
  memberships: [{ memberId: 'm', memberName: 'Fjord Registry', right }],
})

test('a code is for the text that stands, also where the link named another', () => {
  const paper = paperFact({ versions: [versionFact(1), versionFact(2)] })
  expect(versionToPass(person('signatory'), paper, 'm', now)?.number).toBe(2)
})

test.each<[string, Parameters<typeof versionToPass>]>([
  ['who is not in the roster', [null, paperFact(), 'm', now]],
  ['a representative', [person('representative'), paperFact(), 'm', now]],
  ['a signatory of another member', [person('signatory'), paperFact(), 'm2', now]],
  ['a paper that is not there', [person('signatory'), null, 'm', now]],
  ['a paper before version 1', [person('signatory'), paperFact({ versions: [] }), 'm', now]],
  [
    'a paper that was withdrawn',
    [person('signatory'), paperFact({ acts: [actFact(1, 'withdrawn')] }), 'm', now],
  ],
])('no code is mailed for %s', (_, args) => {
  expect(versionToPass(...args)).toBeNull()
})

test('what is asked for and what is typed have their shapes', () => {
  const asked = { email: ' INGRID@fjord.example', slug: 'a-paper', memberId: crypto.randomUUID() }
  expect(AskInput.parse({ ...asked, version: '3' })).toMatchObject({
    email: 'ingrid@fjord.example',
    version: 3,
  })
  expect(AskInput.parse(asked).version).toBeUndefined()
  for (const wrong of [
    { email: 'nobody' },
    { memberId: '5' },
    { version: '0' },
    { version: 'x' },
    { slug: '../x' },
  ])
    expect(AskInput.safeParse({ ...asked, ...wrong }).success).toBe(false)
  expect(TypeInput.parse({ at: '/sign', code: '1234 5678' }).code).toBe('12345678')
  expect(TypeInput.safeParse({ at: '/sign', code: '1234567' }).success).toBe(false)
})

const words = {
  ...{ to: 'ingrid@fjord.example', name: 'Ingrid Dahl', member: 'Fjord <Registry>', title: 'A paper' },
  ...{ version: 3, asked: 3, code: '12345678' },
}

test('the mail has the code and no link, so that a scanner has nothing to open', () => {
  const { subject, text, html } = codeMail(words)
  expect(text).toContain('1234 5678')
  expect(text).toContain('version 3 of “A paper” for Fjord <Registry>, and nothing else')
  expect(`${text}${html}`).not.toMatch(/https?:|href/)
  expect(html).toContain('Fjord &lt;Registry&gt;')
  expect(subject).not.toContain('1234')
})

test('the mail says that the text has moved on since the link was made', () => {
  expect(codeMail(words).text).not.toContain('moved on')
  expect(codeMail({ ...words, asked: 2 }).text).toContain(
    'made for version 2. The text has moved on since: version 3 stands now.',
  )
})
