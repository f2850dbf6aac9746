/** A name as it stands in an address: letters a to z, digits and hyphens, at most 60 characters; `fallback` where none is left. */
export function slugOf(name: string, fallback = 'page'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øœæßđłþ]/g, (letter) => spelt[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain || fallback
}

const spelt: Record<string, string> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', đ: 'd', ł: 'l', þ: 'th' }

/** The first of `fjord-registry`, `fjord-registry-2` ... that is not taken. */
export function freeSlug(name: string, taken: readonly string[], fallback = 'page'): string {
  const slug = slugOf(name, fallback)
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? slug : `${slug}-${n}`
    if (!taken.includes(candidate)) return candidate
  }
}
