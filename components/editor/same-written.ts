import canonicalize from 'canonicalize'
import type { Written } from '@/lib/drafts/merge'

/** Whether two texts are the same, word for word. The database gives the properties of a tree back in an order of its own. */
export function sameWritten(one: Written, other: Written): boolean {
  return (
    one.title === other.title &&
    one.language === other.language &&
    canonicalize(one.body) === canonicalize(other.body)
  )
}
