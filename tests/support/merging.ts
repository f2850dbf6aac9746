import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { saveDraft } from '@/lib/drafts/commands'
import type { Choice } from '@/lib/merging/choices'
import { AcceptInput, UndoInput } from '@/lib/merging/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addSuggestion } from '@/lib/suggestions/commands'
import { act, memberCalled, personOf } from './coalition'
import { forMember } from './comments'
import { type bodyOf, publishedPaper, windowOn, written } from './papers'
import { suggestionOn } from './suggestions'

export const first = 'The Forum should become permanent, and report to the Assembly.'
export const second = 'Its Secretariat needs steady funding from all who gain by its work.'
export const third = 'National initiatives carry the Forum between its annual meetings.'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

/** A paper that is open for suggestions. */
export async function openPaper(texts: string[] = [first, second, third]): Promise<Paper> {
  const paper = await publishedPaper([texts])
  await windowOn(paper, 'suggestions')
  return paper
}

/** A suggestion of a member of this name; answers its row's id and number. */
export async function suggested(paper: Paper, changes: Wording[], member = 'Fjord Registry') {
  const fjord = await memberCalled(member)
  const by = await personOf(fjord, 'representative')
  const given = await addSuggestion(act(by), suggestionOn(paper, forMember(fjord.id), { changes }))
  const { id } = await db.input.findUniqueOrThrow({
    where: { paperId_number: { paperId: paper.id, number: given.number } },
  })
  return { id, number: given.number, by, memberId: fjord.id }
}

type Form = Record<string, string>
export const accepting = (paper: { id: string }, input: { id: string }, form: Form = {}) =>
  AcceptInput.parse({ paperId: paper.id, inputId: input.id, ...form })
export const undoingOf = (paper: { id: string }, mergeId: string, form: Form = {}) =>
  UndoInput.parse({ paperId: paper.id, mergeId, ...form })

/** What a form holds that chooses for the first change. */
export const choosing = (choice: Choice, words?: string): Form => ({
  'choice-0': choice,
  ...(words === undefined ? {} : { 'words-0': words }),
})

export const draftOf = async (paper: { id: string }) => {
  const { revision, body } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const read = body as Body
  return { revision, body: read, texts: numberBlocks(read).paragraphs.map(({ text }) => text) }
}

/** Somebody of the Taskforce writes these paragraphs over the draft as it is. */
export async function writes(by: PersonActor, paper: Paper, ...texts: string[]) {
  const { revision } = await draftOf(paper)
  return saveDraft(act(by), written(paper, revision, ...texts))
}

/** The same under other identities than their places give them. */
export async function writesBody(by: PersonActor, paper: Paper, body: ReturnType<typeof bodyOf>) {
  const { revision } = await draftOf(paper)
  return saveDraft(act(by), { ...written(paper, revision, 'x'), body: body as Body })
}

/** The live answer that is prepared for an input, or null. */
export async function preparedFor(input: { id: string }) {
  const row = await db.dispositionInput.findFirst({
    where: { inputId: input.id, publishedAt: null, endedAt: null },
    include: { disposition: true },
  })
  return row?.disposition ?? null
}
