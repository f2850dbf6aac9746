import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'
import { addSuggestion } from '@/lib/suggestions/commands'
import { AddSuggestionInput, SupportInput } from '@/lib/suggestions/schema'
import { supportSuggestion } from '@/lib/suggestions/support'
import { type ActThatDoes, type Cast, named, type PaperSoFar, versionOf } from './cast'
import { identityOf } from './identity'
import { of, speaker } from './input-acts'

export async function suggest(act: Act, paper: PaperSoFar, said: ActThatDoes<'suggest'>, cast: Cast) {
  const { type, publicAs, text } = said
  const versionId = versionOf(paper).id
  const stored = await db.versionText.findUniqueOrThrow({ where: { versionId } })
  const { paragraphs } = numberBlocks(stored.body as Body)
  const changes = said.on.map(({ p, was, words }): Wording => {
    const paragraph = identityOf(paper.content.slug, p)
    const start = paragraphs.find(({ id }) => id === paragraph)?.text.indexOf(was) ?? -1
    if (start < 0) throw new Error(`${said.key}: "${was}" is not in the text.`)
    return { do: 'replace', paragraph, start, end: start + was.length, was, words }
  })
  const input = AddSuggestionInput.parse({
    ...{ paperId: paper.id, versionId, changes, type, publicAs, reason: text },
    speaker: speaker(cast, act.actor, said.for),
  })
  const { inputId, number } = await addSuggestion(act, input)
  paper.inputs.set(said.key, { id: inputId, number })
}

export async function support(act: Act, paper: PaperSoFar, said: ActThatDoes<'support'>, cast: Cast) {
  const memberId = named(cast.members, said.for)
  await supportSuggestion(act, SupportInput.parse({ ...of(paper, said.suggestion), memberId }))
}
