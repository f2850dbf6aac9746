import { recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput, AnswerTogetherInput } from '@/lib/dispositions/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, memberCalled, personOf, taskforcePerson } from './coalition'
import { publishedPaper } from './papers'

/** A paper, a member with a representative, and two people of the Taskforce. */
export async function deskScene() {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const ana = await personOf(fjord, 'representative')
  return { paper, fjord, ana, drafter: await taskforcePerson('Tomas'), other: await taskforcePerson('Mei') }
}

export const inputOf = async (paper: { id: string }, number: number) =>
  db.input.findUniqueOrThrow({ where: { paperId_number: { paperId: paper.id, number } } })

export const answer = async (by: PersonActor, paper: { id: string }, number: number, change = {}) => {
  const inputIds = (await inputOf(paper, number)).id
  const said = { paperId: paper.id, inputIds, kind: 'noted', reason: 'Thank you.', ...change }
  return recordDisposition(act(by), AnswerInput.parse(said))
}

export const together = (paper: { id: string }, numbers: string, change = {}) =>
  AnswerTogetherInput.parse({
    paperId: paper.id,
    numbers,
    kind: 'noted',
    reason: 'We thank you all.',
    ...change,
  })

/** What stands there for each input, by number: "1 noted" where published, "1 (noted)" where prepared. */
export async function standing(paper: { id: string }) {
  const rows = await db.dispositionInput.findMany({
    where: { endedAt: null, disposition: { paperId: paper.id } },
    orderBy: [{ input: { number: 'asc' } }, { publishedAt: 'desc' }],
    select: {
      publishedAt: true,
      input: { select: { number: true } },
      disposition: { select: { kind: true } },
    },
  })
  return rows.map(({ publishedAt, input: { number }, disposition: { kind } }) =>
    publishedAt ? `${number} ${kind}` : `${number} (${kind})`,
  )
}
