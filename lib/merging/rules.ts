import { canWriteDraft } from '@/lib/drafts/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { DispositionKind } from '@/prisma/generated/enums'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>

/** What the rules know of an input whose words are to be put into the draft; `mergedBy`: who did so already. */
export type MergeableInput = { number: number; proposes: boolean; mergedBy: string | null }

/** How proposed wording stands to the draft is the Taskforce's to see. */
export function canSeeMerging(actor: Actor): boolean {
  return isTaskforce(actor)
}

/** The Taskforce puts proposed wording into the draft while it is written, once. Whether it is answered so, is for `canAnswer`. */
export function canMerge(actor: Actor, paper: Paper, input: MergeableInput, now: Date): Decision {
  const writes = canWriteDraft(actor, paper, now)
  if (!writes.ok) return writes
  const { number, proposes, mergedBy } = input
  if (!proposes) return no(`Input ${number} proposes no wording. Answer it, and change the draft by hand.`)
  return mergedBy === null
    ? yes
    : overtaken(`${mergedBy} accepted input ${number} into the draft already. Undo that first.`)
}

/** Who chose between texts has to have looked at those that stand now. */
export function canChoose(now: string, seen: string | undefined): Decision {
  return now === seen
    ? yes
    : overtaken('The draft was changed while you chose. Look at it again; what you wrote is kept.')
}

/** Who says "in part" (`kind`) means less than `whole`: nothing is published as more than what was pressed. */
export function canCall(whole: boolean, kind: DispositionKind | undefined): Decision {
  return whole && kind === 'acceptedInPart'
    ? no('All of it would stand in the draft as proposed. Accept it, or write other words first.')
    : yes
}

/** What the rules know of a merge: the number of its input, who undid it, and whether its answer was published. */
export type MergeToUndo = { number: number; undoneBy: string | null; published: boolean }

/** A merge is undone once, while the draft is written, and not behind the back of readers of a published answer. */
export function canUndo(actor: Actor, paper: Paper, merge: MergeToUndo, now: Date): Decision {
  const writes = canWriteDraft(actor, paper, now)
  if (!writes.ok) return writes
  const { number, undoneBy, published } = merge
  if (undoneBy !== null) return overtaken(`${undoneBy} took input ${number} out of the draft already.`)
  return published
    ? no(
        `The answer to input ${number} is published and says that it was accepted. Publish another answer to it first, then undo this.`,
      )
    : yes
}
