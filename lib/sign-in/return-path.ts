const base = 'https://here.invalid'

/** So many characters of a way back fit into the cookie that keeps it, whatever they are. */
const longest = 1000

/** Where to go after signing in: a path of this very site, as it was asked for; else the home page. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > 2000) return '/'
  if (/^\/[/\\]|[\p{C}\\\s]/u.test(asked) || !URL.canParse(asked, base)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, base)
  if (origin !== base || /^\/(sign-in|api|setup)(\/|$)/.test(pathname) || pathname.startsWith('//'))
    return '/'
  const path = `${pathname}${search}${hash}`
  return path.length <= longest ? path : '/'
}

/** The address of the sign-in page that leads back to this path, search and all: "/sign-in?next=%2Fsign". */
export const doorTo = (path: string) => `/sign-in?next=${encodeURIComponent(path)}` as const
