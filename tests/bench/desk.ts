import { answerTogether } from '@/lib/dispositions/commands'
import { AnswerTogetherInput } from '@/lib/dispositions/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { act, taskforcePerson } from '@/tests/support/coalition'
import { median, oneByOne, quantile } from './http'
import { seedPaper, sessionOf } from './seed'
import { startF2 } from './servers'
import { figureOf, type Row, rowOf } from './table'

type Measure = () => Promise<number[]>
type Interleaved = <Name extends string>(measures: Record<Name, Measure>) => Promise<Record<Name, number[][]>>

const views = 40

/** The desk of a paper with 1,000 inputs, half of them answered, beside a minimal page that reads the same rows. */
export async function deskRows(
  port: number,
  people: readonly PersonActor[],
  interleaved: Interleaved,
): Promise<Row[]> {
  const paper = await seedPaper(people, 1000)
  const drafter = await taskforcePerson('A drafter of the desk')
  const said = { paperId: paper.id, kind: 'noted', reason: 'We thank you all for saying so.' }
  for (const [numbers, publish] of [
    ['1-250', 'now'],
    ['251-500', 'later'],
  ])
    await answerTogether(act(drafter), AnswerTogetherInput.parse({ ...said, numbers, publish }))
  const headers = { cookie: `session=${await sessionOf(drafter)}` }
  const f2 = { path: '/', port: (await startF2(paper.slug)).port }
  const view = (query: string) => ({ path: `/desk/${paper.slug}${query}`, headers, port })
  const [first, all] = [view(''), view('?show=all&at=700')]
  for (const target of [first, all, f2]) await oneByOne(target, 20)
  const found = await interleaved({
    first: () => oneByOne(first, views),
    all: () => oneByOne(all, views),
    f2: () => oneByOne(f2, views),
  })
  const p = (rounds: readonly number[][], share: number) =>
    median(rounds.map((each) => quantile(each, share)))
  return [
    rowOf('desk', 'ms p50', p(found.first, 0.5), p(found.f2, 0.5), 'F2', { most: 1.15 }),
    rowOf('desk, in the middle of all', 'ms p50', p(found.all, 0.5), p(found.f2, 0.5), 'F2', { most: 1.15 }),
    figureOf('desk p95', 'ms', p(found.first, 0.95)),
  ]
}
