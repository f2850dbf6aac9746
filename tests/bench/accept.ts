import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { wordingOfEdit } from '@/lib/document/wording-of-edit'
import { saveDraft } from '@/lib/drafts/commands'
import { SaveDraftInput } from '@/lib/drafts/schema'
import { acceptWording, undoMerge } from '@/lib/merging/commands'
import { listStandings } from '@/lib/merging/queries'
import { AcceptInput, UndoInput } from '@/lib/merging/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addSuggestion } from '@/lib/suggestions/commands'
import { AddSuggestionInput } from '@/lib/suggestions/schema'
import { act, clockAt, taskforcePerson } from '@/tests/support/coalition'
import { windowOn } from '@/tests/support/papers'
import { median, quantile } from './http'
import { seedPaper } from './seed'
import { figureOf, limitOf, type Row, rowOf } from './table'

const suggestions = 40

type Interleaved = <Name extends string>(
  measures: Record<Name, () => Promise<number[]>>,
) => Promise<Record<Name, number[][]>>

/**
 * Accepting one suggestion on a paper with 300 inputs, 40 of them open suggestions, beside the save of the same draft by
 * its editor: both as commands in this process, so that nothing but the work itself is measured.
 */
export async function acceptRows(people: readonly PersonActor[], interleaved: Interleaved): Promise<Row[]> {
  const paper = await seedPaper(people, 300 - suggestions)
  await windowOn(paper, 'suggestions')
  await clockAt('2025-05-27T10:00:00Z')
  const inputIds = await suggest(people, paper)
  const drafter = await taskforcePerson('A drafter who accepts')
  await acceptAndUndo(drafter, paper.id, inputIds.slice(0, 10))
  const before = await db.merge.count()
  const rounds = { own: 0 }
  const found = await interleaved({
    accept: async () => {
      rounds.own += 1
      return acceptAndUndo(drafter, paper.id, inputIds)
    },
    save: () => saves(drafter, paper, suggestions),
  })
  const written = (await db.merge.count()) - before
  if (written !== rounds.own * suggestions) throw new Error(`${written} were accepted: the run is void.`)
  const p = (name: keyof typeof found, share: number) =>
    median(found[name].map((each) => quantile(each, share)))
  const standing = await looks(drafter, paper)
  return [
    rowOf('accept', 'ms p50', p('accept', 0.5), p('save', 0.5), 'own save'),
    rowOf('accept p95', 'ms', p('accept', 0.95), p('save', 0.95), 'own save'),
    limitOf('how 40 suggestions stand', 'ms p50', median(standing), 100),
    figureOf('how 40 suggestions stand, worst', 'ms', Math.max(...standing)),
  ]
}

type Paper = Awaited<ReturnType<typeof seedPaper>>

/** Each changes two words of a paragraph, so that many touch the same one and some collide with none. */
async function suggest(people: readonly PersonActor[], paper: Paper): Promise<string[]> {
  const version = paper.versions[0]?.id ?? ''
  const text = await db.versionText.findUniqueOrThrow({ where: { versionId: version } })
  const { paragraphs } = numberBlocks(text.body as Body)
  for (let n = 0; n < suggestions; n++) {
    const paragraph = paragraphs[n % 10]
    const person = people[n % people.length]
    if (!paragraph || !person) throw new Error('The seed has no such paragraph.')
    const words = paragraph.text.split(' ')
    for (const place of [5 + 14 * Math.floor(n / 10), 12 + 14 * Math.floor(n / 10)])
      words[place] = `better${n}`
    const changes = wordingOfEdit(paragraph.id, paragraph.text, words.join(' '))
    const speaker = `ownName:${person.memberships[0]?.memberId}`
    const said = { paperId: paper.id, versionId: version, speaker, changes, reason: 'It says more.' }
    await addSuggestion(act(person), AddSuggestionInput.parse(said))
  }
  const rows = await db.input.findMany({
    where: { paperId: paper.id, kind: 'suggestion' },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ id }) => id)
}

async function timed<Value>(times: number[], run: () => Promise<Value>): Promise<Value> {
  const began = performance.now()
  const value = await run()
  times.push(performance.now() - began)
  return value
}

/** The milliseconds of each accepting; afterwards all of them are undone, which is not measured. */
async function acceptAndUndo(
  by: PersonActor,
  paperId: string,
  inputIds: readonly string[],
): Promise<number[]> {
  const times: number[] = []
  const mergeIds: string[] = []
  for (const inputId of inputIds) {
    const input = AcceptInput.parse({ paperId, inputId })
    mergeIds.push((await timed(times, () => acceptWording(act(by), input))).mergeId)
  }
  for (const mergeId of mergeIds.reverse()) await undoMerge(act(by), UndoInput.parse({ paperId, mergeId }))
  return times
}

/** The milliseconds of each save of the draft with another word in it. */
async function saves(by: PersonActor, paper: Paper, count: number): Promise<number[]> {
  const times: number[] = []
  const draft = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  let { revision } = draft
  for (let n = 0; n <= count; n++) {
    const title = n === count ? paper.title : `${paper.title} ${n}`
    const text = { title, language: draft.language, body: draft.body }
    const input = SaveDraftInput.parse({ paperId: paper.id, revision, ...text })
    revision = (await timed(times, () => saveDraft(act(by), input))).revision
  }
  return times
}

/** The milliseconds of looking up how all of them stand, each time to a draft that nobody looked them up for. */
async function looks(by: PersonActor, paper: Paper): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < 15; n++) {
    await saves(by, paper, 1)
    const found = await timed(times, () => listStandings(by, paper.id))
    if (found.size !== suggestions) throw new Error(`${found.size} stand open of ${suggestions}.`)
  }
  return times.slice(5)
}
