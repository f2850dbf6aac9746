import { limitOf, type Row } from '@/tests/bench/table'

export const mostOf = limitOf

/** A line that has to reach a limit of its own. */
export const leastOf = (name: string, unit: string, ours: number, least: number): Row => ({
  ...limitOf(name, unit, ours, least),
  budget: `at least ${least}`,
  ok: ours >= least,
})
