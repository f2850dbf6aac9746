import 'server-only'
import type { AddCommentInput } from '@/lib/comments/schema'
import { anchorOf } from '@/lib/document/proposal'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import type { Saying } from './disagreement'
import type { Entry } from './facts'
import { lost, placesOf } from './places'
import type { SendOnInput } from './schema'
import { wordingTogether } from './together'

type Where = Pick<AddCommentInput, 'versionId' | 'paragraph' | 'quote' | 'start'>
type Wording = Exclude<ReturnType<typeof wordingTogether>, string | null>

/** Where something is sent, with which wording, and what it is for what it may contradict. */
export type Aim = { at: Where; wording: Wording | null; proposal: Saying }

/**
 * Where some entries go as one input: one stays where it was said, several go to the place of the current version that was
 * chosen, and a suggestion to the words that it changes. Refuses wording for different versions, and no place at all.
 */
export async function aimOf(
  reader: Pick<Tx, 'versionText'>,
  paper: PaperFacts,
  entries: readonly Entry[],
  input: Pick<SendOnInput, 'kind' | 'place' | 'type' | 'blocking'>,
): Promise<Aim> {
  const together = input.kind === 'suggestion' ? wordingTogether(entries) : null
  if (typeof together === 'string') throw new Refused(together)
  const at = together
    ? { versionId: together.versionId, ...anchorOf(together.changes) }
    : whereOf(paper, entries, input)
  const { versionId, paragraph: where = null, quote = null, start = null } = at
  const said = { id: 'it', versionId, paragraph: where, quote, start }
  const { paragraph, label } = (await placesOf(reader, paper, [said])).get('it') ?? lost
  const { type, blocking } = input
  const proposal = { paragraph, gone: label === 'gone', type, blocking, wording: together }
  return { at, wording: together, proposal }
}

function whereOf(paper: PaperFacts, entries: readonly Entry[], { place }: Pick<SendOnInput, 'place'>): Where {
  const [only, ...more] = entries
  if (only && more.length === 0 && place === undefined) {
    const { versionId, paragraph, quote, start } = only
    const passage = { ...(quote !== null && { quote }), ...(start !== null && { start }) }
    return { versionId, ...(paragraph !== null && { paragraph }), ...passage }
  }
  const current = currentVersion(paper)
  if (!current || place === undefined) throw new Refused('Choose where it is said.')
  return { versionId: current.id, ...(place !== 'whole' && { paragraph: place }) }
}
