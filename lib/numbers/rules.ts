import { currentVersion, finalVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

type Numbered = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>

/** Until the paper is final an admin says whether its numbers stay. */
function canDecide(actor: Actor, paper: Numbered, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin fixes or releases the numbers of a paper.')
  const stage = stageAt(paper, now)
  if (stage === 'final') return no('The paper is final: its numbers stay as they are.')
  return stage === 'withdrawn' ? no('The paper was withdrawn: its numbers stay as they are.') : yes
}

/** An admin fixes the numbers of the current version once it was cited: later versions keep them, and what is new becomes 5bis. */
export function canFixNumbers(actor: Actor, paper: Numbered, now: Date): Decision {
  const may = canDecide(actor, paper, now)
  if (!may.ok) return may
  const version = currentVersion(paper)
  if (!version) return no('There is no version yet whose numbers could be cited.')
  if (version.suppressed) return no('The text of this version was removed, and its numbers with it.')
  return version.numbersFixed ? overtaken('The numbers of this version are fixed already.') : yes
}

/**
 * An admin lets a paper count anew from its next version on, and the current one at once. A version that was final keeps
 * its numbers also where the paper was reopened: everyone reads and cites it as final meanwhile.
 */
export function canReleaseNumbers(actor: Actor, paper: Numbered, now: Date): Decision {
  const may = canDecide(actor, paper, now)
  if (!may.ok) return may
  const version = currentVersion(paper)
  if (!version?.numbersFixed) return overtaken('The numbers of this paper are not fixed.')
  if (version.id === finalVersionId(paper))
    return no('This version was final: its numbers stay as they are. Publish another version first.')
  return yes
}
