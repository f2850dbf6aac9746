import type { InputKind } from '@/prisma/generated/enums'

/** What some inputs are called together: comments, suggestions, or inputs where they are both. */
export function nounOf(kinds: Iterable<InputKind>): InputKind | 'input' {
  const [one, other] = new Set(kinds)
  return one && !other ? one : 'input'
}
