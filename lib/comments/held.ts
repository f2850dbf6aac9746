import type { InputRow } from './statement'

/**
 * What was said on a paper, as this process read it last. It is asked for under the numbers of the last event of the
 * paper and of the coalition: no input, answer, place or name changes without one, so under the same numbers it is the same.
 */
const held = new Map<string, readonly InputRow[]>()
const most = 24

/** Under which marks this process holds what was said. */
export const heldMarks = (): string[] => [...held.keys()]

/** What was said under this mark: what came now, or else what is held. Nothing may be changed in it. */
export function inputsUnder(mark: string, came: readonly InputRow[] | null): readonly InputRow[] {
  const inputs = came ?? held.get(mark) ?? []
  held.delete(mark)
  held.set(mark, inputs)
  for (const oldest of held.keys()) {
    if (held.size <= most) break
    held.delete(oldest)
  }
  return inputs
}
