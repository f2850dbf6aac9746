const longest = 2000

/** A link target as it may be stored and shown: absolute, http, https or mailto, without a password. Else null. */
export function safeLink(href: unknown): string | null {
  if (typeof href !== 'string') return null
  const trimmed = href.trim()
  if (trimmed.length > longest || !/^(https?:\/\/|mailto:)[^\s<>"`\\]+$/i.test(trimmed)) return null
  if (/\p{Cc}|\p{Cs}/u.test(trimmed) || !URL.canParse(trimmed)) return null
  const { protocol, username, password } = new URL(trimmed)
  const allowed = protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:'
  return allowed && !username && !password ? trimmed : null
}
