import type { Written } from '@/lib/drafts/merge'

/** Whether two texts are the same, word for word. Their trees have one form. */
export function sameWritten(one: Written, other: Written): boolean {
  return (
    one.title === other.title &&
    one.language === other.language &&
    JSON.stringify(one.body) === JSON.stringify(other.body)
  )
}
