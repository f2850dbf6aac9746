import 'server-only'
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { settings } from './env'

/** How long a mailed link and its code can be used, in minutes of the wall clock. */
export const linkMinutes = 10
export const codeTries = 5

export function authSecret(): string {
  const secret = settings().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set.')
  return secret
}

/** The token of a link, 256 random bits in hex. It is only ever mailed. */
export const newToken = () => randomBytes(32).toString('hex')

/** The hash under which the database knows the link: the one that next-auth computes. */
export function linkHash(token: string): string {
  return createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
}

/** Eight random digits. */
export const newCode = () => String(randomInt(100_000_000)).padStart(8, '0')

/** Keyed, so that whoever reads the table cannot try all codes. */
export function codeHash(email: string, code: string): string {
  return createHmac('sha256', authSecret()).update(`code\n${email}\n${code}`).digest('hex')
}

export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
