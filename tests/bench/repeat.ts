import http from 'node:http'
import type { PersonActor } from '@/lib/platform/actor'
import { median, oneByOne, quantile, request, type Target } from './http'
import { seedFinal } from './seed'
import { type Row, rowOf } from './table'

type Interleaved = <Name extends string>(
  measures: Record<Name, () => Promise<number[]>>,
) => Promise<Record<Name, number[][]>>

/** A visitor asks again for a final paper that the browser has, beside bare node that says "unchanged" to everyone. */
export async function repeatRows(
  ours: number,
  f0: number,
  people: readonly PersonActor[],
  interleaved: Interleaved,
): Promise<Row[]> {
  const paper = await seedFinal(people)
  const path = `/papers/${paper.slug}`
  const { status, headers } = await request({ port: ours, path }, new http.Agent())
  const tag = headers.etag
  if (status !== 200 || !tag) throw new Error(`The final paper answered ${status} with the tag ${tag}.`)
  const has: Pick<Target, 'path' | 'headers'> = { path, headers: { 'if-none-match': tag } }
  for (const port of [ours, f0]) await oneByOne({ ...has, port }, 100, 304)
  const found = await interleaved({
    ours: () => oneByOne({ ...has, port: ours }, 300, 304),
    f0: () => oneByOne({ ...has, port: f0 }, 300, 304),
  })
  const p50 = (rounds: readonly number[][]) => median(rounds.map((round) => quantile(round, 0.5)))
  return [rowOf('repeat view', 'ms p50', p50(found.ours), p50(found.f0), 'F0', { most: 1 / 0.6 })]
}
