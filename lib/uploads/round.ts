import 'server-only'
import { recirculationLimits } from '@/lib/comments/recirculation'
import { recirculationBase } from '@/lib/comments/time'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import type { InputKind } from '@/prisma/generated/enums'

/** Whether an input of this kind that touches these paragraphs belongs into the present round. */
type Belongs = (kind: InputKind, paragraphs: readonly (string | null)[]) => boolean

/** What belongs into the present round of a paper on this version: each kind has windows, and so limits, of its own. */
export async function roundLimits(
  reader: Pick<Tx, 'input' | 'versionText'>,
  paper: PaperFacts,
  versionId: string,
  now: Date,
): Promise<Belongs> {
  const limitsOf = async (kind: InputKind) => {
    const base = recirculationBase(paper.windows, kind, now)
    return base === null ? null : recirculationLimits(reader, paper, versionId, base)
  }
  const limits = { comment: await limitsOf('comment'), suggestion: await limitsOf('suggestion') }
  return (kind, paragraphs) => paragraphs.every((paragraph) => limits[kind]?.(paragraph) ?? true)
}
