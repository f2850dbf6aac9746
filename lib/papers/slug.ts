/** Words that are addresses of their own below /papers. */
const taken = new Set(['new'])

export const slugPattern = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Whether a paper may stand at this address: a-z, 0-9 and hyphens, 80 characters at most, no page's own word. */
export function isSlug(value: string): boolean {
  return slugPattern.test(value) && !taken.has(value)
}

/** The address that a title suggests: its first words in plain letters, 60 characters at most; "paper" where none are left. */
export function slugOf(title: string): string {
  const plain = title
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  const short = plain.length > 60 ? plain.slice(0, 60).replace(/-[^-]*$/, '') : plain
  const slug = short.replace(/-+$/, '')
  return isSlug(slug) ? slug : 'paper'
}

/** The nth address for a title, counted from 1: the plain one, then -2, -3 ... */
export const nthSlug = (slug: string, n: number) => (n === 1 ? slug : `${slug.slice(0, 74)}-${n}`)
