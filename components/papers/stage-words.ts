import type { Stage } from '@/lib/papers/rules'

/** The stage in a word or two, as lists show it. */
export const stageWords: Record<Stage, string> = {
  drafting: 'drafting',
  consulting: 'consulting',
  revising: 'revising',
  finalCall: 'final call',
  final: 'final',
  withdrawn: 'withdrawn',
}
