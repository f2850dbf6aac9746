import { createHash } from 'node:crypto'

/** The cookie that holds a session's token; with https only this host can set it. */
export function sessionCookieName(appUrl = process.env.APP_URL ?? ''): string {
  return appUrl.startsWith('https:') ? '__Host-session' : 'session'
}

/** The database holds only hashes of tokens. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
