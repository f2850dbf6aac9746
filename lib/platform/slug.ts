/** A name in plain letters, as it may stand in an address: a-z, digits, single hyphens, 60 characters at most; may be empty. */
export function plainSlug(name: string): string {
  const plain = name
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  const short = plain.length > 60 ? plain.slice(0, 60).replace(/-[^-]*$/, '') : plain
  return short.replace(/-+$/, '')
}

/** The nth address for a name, counted from 1: the plain one, then -2, -3 ... */
export const nthSlug = (slug: string, n: number) => (n === 1 ? slug : `${slug.slice(0, 74)}-${n}`)

/** The first address for a name that is not taken; from `fallback` where the name has no plain letters. */
export function freeSlug(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const slug = plainSlug(name) || fallback
  for (let n = 1; ; n += 1) if (!taken.has(nthSlug(slug, n))) return nthSlug(slug, n)
}
