import { beforeEach, describe, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { sayLastWord } from '@/lib/last-words/commands'
import { everything, type MatrixFilter } from '@/lib/matrix/filter'
import { getMatrix } from '@/lib/matrix/queries'
import { sheetOf } from '@/lib/matrix/sheet'
import { plainCell } from '@/lib/matrix/table'
import { xlsxOf } from '@/lib/matrix/xlsx'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { bytesOf, tableOf, unzipped } from '@/tests/support/matrix'
import { paragraphId, publishedPaper } from '@/tests/support/papers'

const now = new Date('2025-06-02T10:00:00Z')

beforeEach(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
})

type Paper = Awaited<ReturnType<typeof publishedPaper>>

async function scene() {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const author = await personOf(fjord, 'representative', 'Ana Lund')
  return { paper, fjord, author, handler: await taskforcePerson('Tomas Reyes') }
}

/** What this reader gets as a table: the cells of each row as plain text, without the numbers of the first column. */
async function cellsFor(actor: Actor, paper: Paper, filter: Partial<MatrixFilter> = {}) {
  const asked = { ...everything, ...filter }
  const matrix = await getMatrix(actor, paper.slug, asked, now)
  if (!matrix) return null
  const rows: string[][] = []
  for await (const batch of sheetOf(matrix, asked, now, 'https://tccm.example').rows)
    rows.push(...batch.map(({ cells }) => cells.map(plainCell)))
  return rows
}

const finalised = (paper: Paper, personId: string) => {
  const of = { paperId: paper.id, versionId: paper.versions.at(-1)?.id ?? null, seq: 1, personId, at: now }
  return db.paperAct.create({ data: { id: crypto.randomUUID(), kind: 'finalised', ...of } })
}

describe('the response matrix', () => {
  test('has every input with what became of it, by paragraph, then by number', async () => {
    const { paper, author, handler } = await scene()
    const first = await commentBy(author, paper, { text: 'Say who pays.', capacity: 'forMember' })
    await commentBy(author, paper, { text: 'Good.', type: 'support' })
    const whole = await commentBy(author, paper, { text: 'On all of it.', paragraph: null })
    const answer = { paperId: paper.id, kind: 'acceptedInPart' as const, reason: 'The first half.' }
    const { dispositionId } = await recordDisposition(act(handler), {
      ...answer,
      inputIds: [first.id, whole.id],
      landedParagraph: paragraphId(2),
      note: 'Never to be read.',
      publish: 'now',
    })
    const of = { paperId: paper.id, inputId: first.id, dispositionId }
    await sayLastWord(act(author), { ...of, heard: 'notSatisfied', why: 'Not who pays.' })
    const fields = ['Accepted in part', 'Version 1, paragraph 2']
    expect(await cellsFor(author, paper)).toEqual([
      [
        'Fjord Registry\nAna Lund, own name',
        'Whole paper',
        'Substantive',
        'On all of it.',
        '',
        'The first half.',
        ...fields,
        '',
        '3',
      ],
      [
        ...[
          'Fjord Registry\nAna Lund, for the member',
          '1',
          'Substantive',
          'Say who pays.',
          '',
          'The first half.',
        ],
        ...[...fields, 'Not satisfied: Not who pays.', '1'],
      ],
      ['Fjord Registry\nAna Lund, own name', '1', 'Support', 'Good.', '', '', 'Open', '', '', '2'],
    ])
    expect(await cellsFor(author, paper, { show: 'open' })).toHaveLength(1)
    expect(await cellsFor(author, paper, { word: 'notSatisfied' })).toHaveLength(1)
  })

  test('holds what is prepared for nobody, and nobody’s notes', async () => {
    const { paper, author, handler } = await scene()
    const input = await commentBy(author, paper)
    const words = { kind: 'noted' as const, reason: 'Prepared alone.', note: 'A note alone.' }
    const of = { paperId: paper.id, inputIds: [input.id], publish: 'later' as const }
    await recordDisposition(act(handler), { ...of, ...words })
    for (const reader of [author, handler])
      expect(JSON.stringify(await cellsFor(reader, paper))).not.toMatch(/alone/)
  })

  test('shows proposed wording as a redline of its paragraph', async () => {
    const { paper, author } = await scene()
    const input = await commentBy(author, paper, { text: 'It is shorter.' })
    const change = {
      do: 'replace',
      paragraph: paragraphId(1),
      start: 17,
      end: 23,
      was: 'become',
      words: 'be',
    }
    const tree = { format: 1, versionId: paper.versions[0]?.id, changes: [change] }
    const by = { personId: author.personId, at: now }
    await db.inputText.create({ data: { inputId: input.id, seq: 2, body: 'Shorter.', tree, ...by } })
    const [row] = (await cellsFor(author, paper)) ?? []
    expect(row?.slice(3, 5)).toEqual([
      'Shorter.',
      'Paragraph 1: The Forum should [-become-][+be+] permanent.',
    ])
  })

  test('of a paper that is not final a visitor gets none; nor of one that is not there', async () => {
    const { paper } = await scene()
    expect(await cellsFor(visitor, paper)).toBeNull()
    expect(await getMatrix(visitor, 'nowhere', everything, now)).toBeNull()
  })

  test('of a final paper a visitor gets what each author allowed, and never a person', async () => {
    const { paper, author, handler } = await scene()
    const given = [
      await commentBy(author, paper, { text: 'Words of one.', publicAs: 'counted' }),
      await commentBy(author, paper, { text: 'Words of two.', publicAs: 'named' }),
      await commentBy(author, paper, { text: 'Words of three.', publicAs: 'text' }),
      await commentBy(author, paper, { text: 'Words of four.', taskforceOnly: true, publicAs: 'text' }),
    ]
    for (const { id } of given)
      await recordDisposition(act(handler), {
        ...{ paperId: paper.id, inputIds: [id], kind: 'notAccepted', publish: 'now' },
        ...{ reason: `Because of ${id}.`, meeting: 'Prague, 11 June: Ana Lund.' },
      })
    await finalised(paper, handler.personId)
    const rows = await cellsFor(visitor, paper)
    const reason = (i: number) => `Because of ${given[i]?.id}.`
    const held = 'Its words are not public.'
    expect(rows).toEqual([
      [
        'Fjord Registry\na person of the member',
        '1',
        'Substantive',
        'Words of three.',
        '',
        reason(2),
        'Not accepted',
        '',
        '',
        '3',
      ],
      ['Not named', '', '', held, '', '', 'Not accepted', '', '', '1'],
      [
        'Fjord Registry\na person of the member',
        '',
        'Substantive',
        held,
        '',
        reason(1),
        'Not accepted',
        '',
        '',
        '2',
      ],
      ['For the Taskforce only', '', '', '', '', '', '', '', '', '4'],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/Ana Lund|Tomas|Prague/)
  })

  test('input for the Taskforce only stands open to it and to its member, and counted to others', async () => {
    const { paper, author, handler } = await scene()
    const input = await commentBy(author, paper, { text: 'In confidence.', taskforceOnly: true })
    const answer = {
      paperId: paper.id,
      inputIds: [input.id],
      kind: 'accepted' as const,
      publish: 'now' as const,
    }
    await recordDisposition(act(handler), answer)
    const other = await personOf(await memberCalled('Delta Registrar'), 'signatory')
    for (const reader of [author, handler])
      expect((await cellsFor(reader, paper))?.[0]?.slice(3, 7)).toEqual([
        'In confidence.',
        '',
        '',
        'Accepted',
      ])
    expect(await cellsFor(other, paper)).toEqual([['For the Taskforce only', ...Array(8).fill(''), '1']])
    const matrix = await getMatrix(other, paper.slug, everything, now)
    expect(matrix?.summary).toMatchObject({ inputs: 1, accepted: 0, open: 0, apart: 1 })
  })

  test('a withdrawn input keeps its line and loses its words', async () => {
    const { paper, author } = await scene()
    const input = await commentBy(author, paper, { text: 'Taken back.' })
    await db.input.update({
      where: { id: input.id },
      data: { withdrawnAt: now, withdrawnById: author.personId },
    })
    const [row] = (await cellsFor(author, paper)) ?? []
    expect(row?.slice(3, 8)).toEqual(['', '', '', 'Withdrawn', ''])
  })

  test('its workbook holds every one of 1,200 inputs', async () => {
    const { paper, author } = await scene()
    const at = now
    const of = { paperId: paper.id, versionId: paper.versions[0]?.id ?? '', personId: author.personId }
    const said = { kind: 'comment', type: 'substantive', capacity: 'ownName', source: 'page' } as const
    const numbers = Array.from({ length: 1200 }, (_, i) => i + 1)
    const rows = numbers.map((number) => ({ id: crypto.randomUUID(), number }))
    const memberId = author.memberships[0]?.memberId ?? null
    await db.input.createMany({
      data: rows.map((row) => ({ ...row, ...of, ...said, memberId, language: 'en', publicAs: 'text', at })),
    })
    const by = { seq: 1, personId: author.personId, at }
    await db.inputText.createMany({
      data: rows.map(({ id, number }) => ({ inputId: id, body: `=Comment ${number}`, ...by })),
    })
    const matrix = await getMatrix(author, paper.slug, everything, now)
    if (!matrix) throw new Error('no matrix')
    const file = await bytesOf(xlsxOf(sheetOf(matrix, everything, now, 'https://tccm.example')))
    const xml = unzipped(file)['xl/worksheets/sheet1.xml'] ?? ''
    const table = tableOf(xml, { row: 'row', cell: 'c', words: 't' }).slice(-1200)
    expect(new Set(table.map((cells) => cells[3]))).toEqual(new Set(numbers.map((n) => `=Comment ${n}`)))
  })
})
