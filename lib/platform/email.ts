const longest = 254

/**
 * An e-mail address as it is stored and compared: NFKC, lower case, its domain in ASCII. Null where it is none: not
 * exactly one @, an empty side, or a character that mail software reads as more than one address.
 */
export function normaliseEmail(text: string): string | null {
  const address = text.normalize('NFKC').trim().toLowerCase()
  const [local, domain, ...more] = address.split('@')
  if (!local || !domain || more.length > 0 || address.length > longest || local.length > 64) return null
  if (/[\s\p{C}"'`,;:<>()[\]\\]/u.test(address)) return null
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  const ascii = asciiDomain(domain)
  return ascii && `${local}@${ascii}`
}

/** A mail domain in ASCII and lower case, or null: at least two labels of letters, digits and inner hyphens. */
export function asciiDomain(text: string): string | null {
  const domain = text.normalize('NFKC').trim().toLowerCase()
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}/`)) return null
  const { hostname } = new URL(`http://${domain}/`)
  const labels = hostname.split('.')
  const sound = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  const isNumeric = /^[0-9]+$/.test(labels.at(-1) ?? '')
  return labels.length >= 2 && sound && !isNumeric ? hostname : null
}
