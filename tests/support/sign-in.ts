import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/platform/actor'
import { consumeLink } from '@/lib/platform/auth'
import { db } from '@/lib/platform/db'
import { askForLink } from '@/lib/sign-in/commands'
import { act, memberCalled, personOf } from './coalition'

/** The browser that signs in. */
export const seen = { device: 'Firefox on Linux' }

/** The network of somebody who was not seen before. */
export const somewhere = () => `192.0.2.${randomUUID()}`

/** Somebody of the roster, and the address by which they sign in. */
export async function someone() {
  const actor = await personOf(await memberCalled('Fjord Registry'), 'signatory')
  const { email } = await db.person.findUniqueOrThrow({ where: { id: actor.personId } })
  return { actor, email }
}

export async function linkFor(email: string) {
  const link = await askForLink(act(visitor), email, somewhere())
  if (!link) throw new Error('no link')
  return link
}

/** Signs in by mail and answers the token that the browser then holds. */
export async function signedIn(email: string): Promise<string> {
  const { token } = await linkFor(email)
  const cookie = await consumeLink(token, email, seen)
  if (!cookie) throw new Error('not signed in')
  return cookie.value
}
