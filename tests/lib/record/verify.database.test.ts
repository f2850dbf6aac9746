import { beforeAll, describe, expect, test } from 'vitest'
import { getEndorsements } from '@/lib/endorsements/queries'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { listAsOf } from '@/lib/record/as-of'
import { check } from '@/lib/record/check'
import type { RecordFile } from '@/lib/record/file'
import { getRecord } from '@/lib/record/queries'
import { reportOn } from '@/lib/record/report'
import { verifyRecord } from '@/lib/record/verify'
import { suppressVersion } from '@/lib/versions/take-back'
import { act } from '@/tests/support/coalition'
import { finalPaper } from '@/tests/support/final-paper'

const now = new Date('2025-06-22T09:00:00Z')
let scene: Awaited<ReturnType<typeof finalPaper>>
let readers: Record<string, Actor>
beforeAll(async () => {
  scene = await finalPaper()
  const { signatory: member } = scene.andes
  readers = { visitor, member, taskforce: scene.drafter, admin: scene.admin }
}, 60_000)

/** The record as its reader gets it: a file. */
const taken = async (reader: string): Promise<RecordFile> =>
  JSON.parse(JSON.stringify(await getRecord(readers[reader] ?? visitor, scene.paper.slug, now)))
const asked = { asOf: null, seal: '' }
const wrongIn = (record: RecordFile) => verifyRecord(record).wrong

describe('the record of a final paper', () => {
  test.each(['visitor', 'member', 'taskforce', 'admin'])('holds for a %s', async (reader) => {
    const record = await taken(reader)
    expect(verifyRecord(record)).toEqual({ wrong: [], withheld: [] })
    expect(check(JSON.stringify(record), asked).kind).toBe('record')
    const event = record.events.find(({ type }) => type === 'paper.finalised')
    expect(record.sealed).toMatchObject({ seq: event?.seq, hash: event?.hash })
    expect(record.head.seq).toBe(record.events.length)
  })

  test('names nobody’s abstention to a visitor, and shows who withdrew once it was public', async () => {
    const record = await taken('visitor')
    expect(JSON.stringify(record)).not.toContain('abstain')
    expect(JSON.stringify(record)).not.toContain(scene.andes.member.id)
    const withdrawn = record.endorsements.filter(({ endedAt }) => endedAt?.startsWith('2025-06-21'))
    expect(withdrawn.map(({ member }) => member)).toEqual(['Fjord Registry'])
  })

  test.each([
    ['2025-05-30T09:00Z', 1, []],
    ['2025-06-02T23:00Z', 1, ['Fjord Registry', 'Harbour Names', 'Moorland']],
    ['2025-06-04T09:00Z', 2, ['Fjord Registry', 'Moorland']],
    ['2025-06-20T08:59Z', 2, ['Fjord Registry', 'Moorland']],
    ['2025-06-20T09:01Z', 2, ['Baltic IX', 'Fjord Registry', 'Moorland']],
    ['2025-06-21T09:01Z', 2, ['Baltic IX', 'Moorland']],
  ])('rebuilds who stood under the text at %s as it was shown then', async (text, version, names) => {
    const at = new Date(text)
    const list = listAsOf(await taken('member'), at)
    expect(list).toMatchObject({ version: { number: version }, members: names, sealed: [] })
    const page = await getEndorsements(scene.andes.signatory, scene.paper.slug, now, at)
    expect(page?.endorsing.map(({ memberName }) => memberName)).toEqual(names)
    const open = listAsOf(await taken('visitor'), at)
    expect(open.version?.number).toBe(version)
    expect(names).toEqual(expect.arrayContaining([...open.members]))
    if (open.sealed.length === 0) expect(open.members).toEqual(names)
  })

  test('says where stances are sealed that the list of then may lack', async () => {
    const [before, after] = ['2025-06-04T09:00Z', '2025-06-18T10:00Z'].map((at) => new Date(at))
    const record = await taken('visitor')
    expect(listAsOf(record, before).sealed.length).toBeGreaterThan(0)
    expect(listAsOf(record, after).sealed).toEqual([])
    expect(listAsOf(await taken('member'), before).sealed).toEqual([])
  })

  test('is told in sentences, with what is printed on the paper', async () => {
    const record = await taken('visitor')
    const { holds, lines } = reportOn(
      check(JSON.stringify(record), { ...asked, seal: record.sealed?.hash ?? '' }),
    )
    expect(holds).toBe(true)
    expect(lines.join('\n')).toContain(`Sealed at event ${record.sealed?.seq}: sha256 ${record.sealed?.hash}`)
    expect(lines.join('\n')).toContain('on version 2: endorsed by 2 members.')
    expect(verifyRecord(record, 'f'.repeat(64)).wrong).toEqual([
      `The seal that is printed on the paper is not that of this record, which is ${record.sealed?.hash}.`,
    ])
  })
})

describe('what is done to one event of the record is found, with its number', () => {
  const places = (record: RecordFile) => record.events.map((_, i) => i)
  const withEvents = (record: RecordFile, events: RecordFile['events']): RecordFile => ({ ...record, events })

  test.each(['visitor', 'member'])('removed, for a %s', async (reader) => {
    const record = await taken(reader)
    for (const i of places(record)) {
      const wrong = wrongIn(withEvents(record, record.events.toSpliced(i, 1)))
      expect(wrong[0]).toMatch(new RegExp(`\\b${i + 1}\\b`))
    }
  })

  test.each(['visitor', 'member'])('moved behind the next, for a %s', async (reader) => {
    const record = await taken(reader)
    for (const i of places(record).slice(1)) {
      const [a, b] = [record.events[i - 1], record.events[i]]
      if (!a || !b) continue
      const wrong = wrongIn(withEvents(record, record.events.toSpliced(i - 1, 2, b, a)))
      expect(wrong[0]).toMatch(new RegExp(`\\b${i + 1}\\b`))
    }
  })

  test('changed in any of its parts', async () => {
    const record = await taken('member')
    const other = 'f'.repeat(64)
    for (const i of places(record)) {
      const event = record.events[i]
      if (!event) continue
      const [field] = Object.keys(event.shown)
      const changes = [
        { seq: event.seq + 1000 },
        { type: 'input.withdrawn' },
        { act: other },
        { at: '2025-06-01T00:00:00.000Z' },
        { seals: { ...event.seals, personId: other } },
        { seals: {} },
        { previousHash: other },
        { hash: other },
        ...(field ? [{ shown: { ...event.shown, [field]: { value: 'other', salt: other } } }] : []),
      ]
      for (const change of changes) {
        const wrong = wrongIn(withEvents(record, record.events.with(i, { ...event, ...change })))
        expect(wrong[0], JSON.stringify(change)).toMatch(
          new RegExp(`\\b(${i + 1}|${i + 2}|${event.seq + 1000})\\b`),
        )
      }
    }
  })

  test.each<[string, (record: RecordFile) => RecordFile, string]>([
    [
      'a text',
      (r) => ({
        ...r,
        versions: r.versions.map((v) => ({ ...v, text: { ...(v.text as object), title: 'Another' } })),
      }),
      'The text of version 1 does not have its digest.',
    ],
    [
      'a digest of the list',
      (r) => ({ ...r, versions: r.versions.map((v) => ({ ...v, digest: 'f'.repeat(64) })) }),
      'Version 1 of the list is not the one that event',
    ],
    [
      'a version that is left out',
      (r) => ({ ...r, versions: r.versions.slice(1) }),
      'published a version that is not in the list',
    ],
    [
      'a name',
      (r) => ({ ...r, endorsements: r.endorsements.map((e) => ({ ...e, member: 'Someone Else' })) }),
      '“Someone Else” is not the name under which that member signed.',
    ],
    [
      'a stance',
      (r) => ({
        ...r,
        endorsements: r.endorsements.map((e) => ({ ...e, stance: 'endorseWithReservation' })),
      }),
      'what it says',
    ],
    [
      'a stance that is left out',
      (r) => ({ ...r, endorsements: r.endorsements.slice(1) }),
      'The list lacks 1 of the stances',
    ],
    [
      'a stance that was made up',
      (r) => ({
        ...r,
        endorsements: r.endorsements.concat(r.endorsements.slice(0, 1).map((e) => ({ ...e, id: 'made up' }))),
      }),
      'that no event gave',
    ],
    [
      'an end that is hidden',
      (r) => ({ ...r, endorsements: r.endorsements.map((e) => ({ ...e, endedAt: null })) }),
      'ended',
    ],
    [
      'the words of an input',
      (r) => ({ ...r, input: r.input.map((i) => ({ ...i, text: 'Say who pays not.' })) }),
      'The words of input 1',
    ],
    [
      'an input that was made up',
      (r) => ({ ...r, input: [...r.input, { number: 7 }] }),
      'No event gave input 7',
    ],
    [
      'the seal',
      (r) => ({ ...r, sealed: { seq: 1, hash: 'f'.repeat(64) } }),
      'The seal that the record names',
    ],
    [
      'the number of the paper',
      (r) => ({ ...r, paper: { ...r.paper, number: 'TCCM/2025/P-99' } }),
      'The record names the paper TCCM/2025/P-99',
    ],
    ['the end of the chain', (r) => ({ ...r, events: r.events.slice(0, -2) }), 'should be the last'],
  ])('so is %s that was changed in the lists', async (_, change, sentence) => {
    expect(wrongIn(change(await taken('member'))).join('\n')).toContain(sentence)
  })
})

describe('erasing, as the law asks, breaks nothing', () => {
  test('not the facts of any event', async () => {
    const rows = await db.eventFacts.findMany({ where: { chainId: scene.paper.id } })
    for (const row of rows) {
      const where = { chainId_seq: { chainId: row.chainId, seq: row.seq } }
      await db.eventFacts.delete({ where })
      for (const reader of ['visitor', 'member'])
        expect(wrongIn(await taken(reader)), `event ${row.seq}`).toEqual([])
      await db.eventFacts.create({ data: { ...row, facts: row.facts ?? {} } })
    }
  })

  test('nor the words of a version, and the record says that they are gone', async () => {
    const versionId = scene.paper.versions[0]?.id ?? ''
    await suppressVersion(act(scene.admin), { paperId: scene.paper.id, versionId, reason: 'A private name.' })
    expect(verifyRecord(await taken('visitor'))).toEqual({
      wrong: [],
      withheld: ['The text of version 1 was suppressed.'],
    })
  })
})
