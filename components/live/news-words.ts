import { titleOf } from '@/components/comments/words'
import { counted } from '@/lib/platform/format'
import type { InputKind } from '@/prisma/generated/enums'

/**
 * "2 new comments, 1 new suggestion, 1 changed": what an open panel has not shown yet. `fresh`: the kinds of those that
 * are not in it, `changed`: of those that are, and to which something was said or done.
 */
export function newsWords(fresh: readonly InputKind[], changed: readonly InputKind[]): string {
  const parts = kinds.flatMap((kind) => some(fresh, kind, `new ${nounOf(kind)}`))
  if (changed.length === 0) return parts.join(', ')
  if (parts.length > 0) return [...parts, `${changed.length} changed`].join(', ')
  return `${kinds.flatMap((kind) => some(changed, kind, nounOf(kind))).join(', ')} with news`
}

const kinds: readonly InputKind[] = ['comment', 'suggestion']

const nounOf = (kind: InputKind) => titleOf(kind).toLowerCase()

function some(of: readonly InputKind[], kind: InputKind, noun: string): string[] {
  const count = of.filter((each) => each === kind).length
  return count > 0 ? [counted(count, noun)] : []
}
