import { plainSlug } from '@/lib/platform/slug'

/** Words that are addresses of their own below /papers or /desk. */
const taken = new Set(['new', 'sentences'])

const slugPattern = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Whether a paper may stand at this address: a-z, 0-9 and hyphens, 80 characters at most, no page's own word. */
export function isSlug(value: string): boolean {
  return slugPattern.test(value) && !taken.has(value)
}

/** The address that a title suggests: its first words in plain letters, 60 characters at most; "paper" where none are left. */
export function slugOf(title: string): string {
  const slug = plainSlug(title)
  return isSlug(slug) ? slug : 'paper'
}
