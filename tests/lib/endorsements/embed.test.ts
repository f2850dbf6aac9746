import { expect, test } from 'vitest'
import { embedHtml } from '@/lib/endorsements/embed'
import { listFor, type Row } from '@/lib/endorsements/list'
import { visitor } from '@/lib/platform/actor'
import { actFact, at, paperFact, versionFact } from '@/tests/support/facts'

const version = versionFact(1, { language: 'fr' })
const finalised = actFact(1, 'finalised', { versionId: 'v1' })
const paper = paperFact({ versions: [version], acts: [finalised] })

const row = (change: Partial<Row>): Row => ({
  ...{ id: 'r1', paperId: 'paper', versionId: 'v1', digest: version.digest, memberId: 'm1', personId: 'p1' },
  ...{
    stance: 'endorse',
    listed: true,
    capacity: 'forMember',
    evidence: null,
    evidenceName: null,
    evidenceDigest: null,
    basis: 'given',
  },
  ...{ memberName: 'Fjord <Registry>', categories: ['ccTldRegistry'], logoDigest: null, agreedDigest: null },
  ...{ reservation: null, reservationParagraph: null, reservationQuote: null, reservationWording: null },
  ...{ statement: null, statementReleased: false, givenAt: at('2025-06-01T09:00') },
  ...{ endedAt: null, endedHow: null, endedWhy: null, endedById: null, previousId: null },
  version: { number: 1 },
  person: { name: 'Ingrid Dahl' },
  member: { slug: 'fjord', displayName: 'Fjord <Registry>', region: 'europe', leftAt: null },
  ...change,
})

const member = (id: string) => ({
  ...{ id, displayName: id, categories: ['ccTldRegistry' as const], region: 'europe' as const },
  ...{ joinedAt: at('2024-01-01T00:00'), leftAt: null },
})

test('it names who stands under the text, who was added later, where it is from and as of when; nobody else', () => {
  const rows = [
    row({}),
    row({ id: 'r2', memberId: 'm2', memberName: 'Late Registry', givenAt: at('2025-07-03T09:00') }),
    row({ id: 'r3', memberId: 'm3', memberName: 'Silent Registry', stance: 'abstain' }),
    row({ id: 'r4', memberId: 'm4', memberName: 'Shy Registry', listed: false }),
  ]
  const members = ['m1', 'm2', 'm3', 'm4'].map(member)
  const affiliations = [{ memberId: 'm1', associationId: 'm2' }]
  const everything = {
    paper,
    version,
    rows,
    said: [],
    members,
    affiliations,
    labels: new Map(),
    traced: new Map(),
  }
  const now = at('2025-07-04T09:00')
  const list = listFor(visitor, { ...everything, last: { seq: 12, hash: 'head' } }, now)
  const html = embedHtml({
    ...{ list, title: 'Une <position>', number: 'TCCM/2025/P-01', coalition: 'TCCM', at: now, nonce: 'abc' },
    address: 'https://papers.example/papers/a-paper',
  })
  expect(html).toContain(
    'Endorsed by <b>2 of 4 members</b> of TCCM. Of these, 1 is also a member of a signing association.',
  )
  expect(html).toContain('<h1 lang="fr">')
  expect(html).toContain('Fjord &lt;Registry&gt;')
  expect(html).toContain('Late Registry<small>added on 3 July 2025</small>')
  expect(html).toContain(`sha256 <code>${version.digest}</code>`)
  expect(html).toContain('Fri 4 July 2025, 09:00 UTC')
  expect(html).toContain('href="https://papers.example/papers/a-paper"')
  expect(html).not.toMatch(/Silent|Shy|Ingrid|<script|<form|<img|\sstyle=|\son\w+=/)
})
