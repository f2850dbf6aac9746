type Said = { number: number; taskforceOnly: boolean }

/** Who beside their member reads two inputs that contradict each other: what is for the Taskforce only, others do not. */
export function readersOf(one: Said, other: Said): string {
  if (!one.taskforceOnly && !other.taskforceOnly) return 'Other members read both.'
  if (one.taskforceOnly && other.taskforceOnly) return 'The Taskforce reads both; other members read neither.'
  const open = one.taskforceOnly ? other : one
  return `The Taskforce reads both; other members read only input ${open.number}.`
}
