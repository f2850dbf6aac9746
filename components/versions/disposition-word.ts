import type { DispositionKind } from '@/prisma/generated/enums'

/** What became of an input, in the words of its author's page. */
export const dispositionWord: Record<DispositionKind, string> = {
  accepted: 'accepted',
  acceptedInPart: 'accepted in part',
  notAccepted: 'not accepted',
  noted: 'noted',
  outOfScope: 'out of scope',
  duplicate: 'duplicate',
}
