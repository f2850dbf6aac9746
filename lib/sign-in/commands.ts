import 'server-only'
import { tokenHash } from '@/lib/platform/cookie'
import { db, type Tx } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import {
  codeHash,
  codeTries,
  linkHash,
  linkMinutes,
  newCode,
  newToken,
  sameHash,
} from '@/lib/platform/sign-in-link'
import { forgetThrottles, throttle } from '@/lib/platform/throttle'

const quarter = 15 * 60
const wrong = 'This code is not right, or no longer valid. Ask for a new mail if you have none that is newer.'

export type Link = { token: string; code: string; hash: string; personId: string | null }

/**
 * Makes a link and a code for this address, the same work whether or not it is in the roster. Answers them, with the
 * person to whom they may be mailed or null; or null where this very form was sent before. `client` is the network
 * that asks. Refuses, in a quarter of an hour, after 5 for one address from one client, 20 for one address, or 60 from one
 * client.
 */
export async function askForLink(act: Act, email: string, client: string): Promise<Link | null> {
  await throttle({
    [`link to ${email} from ${client}`]: { tries: 5, seconds: quarter },
    [`link to ${email}`]: { tries: 20, seconds: quarter },
    [`link from ${client}`]: { tries: 60, seconds: quarter },
  })
  let link: Link | null = null
  await once(act, 'askForLink', { email }, async (tx) => {
    const person = await tx.person.findFirst({ where: { email, leftAt: null }, select: { id: true } })
    link = { ...(await makeLink(tx, email)), personId: person?.id ?? null }
  })
  await forgetSpentLinks()
  return link
}

async function makeLink(tx: Tx, email: string) {
  const [token, code] = [newToken(), newCode()]
  const hash = linkHash(token)
  await tx.$executeRaw`
    insert into "SignInLink" ("tokenHash", email, "codeHash", "createdAt", "expiresAt")
    values (${hash}, ${email}, ${codeHash(email, code)}, clock_timestamp(),
            clock_timestamp() + make_interval(mins => ${linkMinutes}::int))`
  return { token, code, hash }
}

/** Empties mails whose link is spent or too old, and forgets old links, ended sessions and counts. Safe to run any time. */
export async function forgetSpentLinks(): Promise<void> {
  await db.$executeRaw`
    update "Notice" n set text = '', html = '' where kind = 'signIn' and text <> '' and not exists (
      select 1 from "SignInLink" l where l."tokenHash" = n.cause and l."consumedAt" is null
         and l."expiresAt" > clock_timestamp())`
  await db.$executeRaw`delete from "SignInLink" where "expiresAt" < clock_timestamp() - interval '1 day'`
  await db.$executeRaw`delete from "Session" where "expiresAt" < clock_timestamp()`
  await forgetThrottles()
}

/**
 * Turns the code of the newest live link of this address into a token that signs in, in place of the mailed one.
 * Refuses a wrong code, counting it; after five the link is void and must be asked for anew.
 */
export async function tokenForCode(email: string, code: string, client: string): Promise<string> {
  await throttle({
    [`code for ${email}`]: { tries: 20, seconds: quarter },
    [`code from ${client}`]: { tries: 60, seconds: quarter },
  })
  const sent = codeHash(email, code)
  const token = await db.$transaction(async (tx) => {
    const [link] = await tx.$queryRaw<{ tokenHash: string; codeHash: string; codeTries: number }[]>`
      select "tokenHash", "codeHash", "codeTries" from "SignInLink"
       where email = ${email} and "consumedAt" is null and "expiresAt" > clock_timestamp()
       order by "createdAt" desc limit 1 for update`
    if (!link || link.codeTries >= codeTries) return null
    const right = sameHash(link.codeHash, sent)
    const where = { tokenHash: link.tokenHash }
    if (!right) {
      await tx.signInLink.update({ where, data: { codeTries: { increment: 1 } } })
      return null
    }
    const token = newToken()
    // The mail is known by its link's hash: it follows, so that it is emptied when this token is used.
    await tx.notice.updateMany({
      where: { kind: 'signIn', cause: link.tokenHash },
      data: { cause: linkHash(token) },
    })
    await tx.signInLink.update({ where, data: { tokenHash: linkHash(token), codeTries } })
    return token
  })
  if (!token) throw new Refused(wrong)
  return token
}

/** In a demo, and nowhere else: a token that signs in as this person of the roster. */
export async function tokenForRole(personId: string): Promise<{ token: string; email: string }> {
  return db.$transaction(async (tx) => {
    const [coalition] = await tx.$queryRaw<{ demo: boolean }[]>`select demo from "Coalition" for share`
    if (!coalition?.demo) throw new Absent()
    const person = await tx.person.findFirst({
      where: { id: personId, leftAt: null },
      select: { email: true },
    })
    if (!person) throw new Absent()
    const { token } = await makeLink(tx, person.email)
    return { token, email: person.email }
  })
}

/** A token that signs in the first admin, who founded the coalition a moment ago. */
export async function tokenForFounder(email: string): Promise<string> {
  return db.$transaction(async (tx) => (await makeLink(tx, email)).token)
}

/** Ends the session of this token, if there is one. */
export async function signOut(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: tokenHash(token) } })
}

/** Ends one session of the actor, wherever it is. */
export async function endSession({ actor }: Act, input: { tokenHash: string }): Promise<void> {
  if (actor.kind === 'visitor') throw new Absent()
  await db.session.deleteMany({ where: { tokenHash: input.tokenHash, personId: actor.personId } })
}

/** Ends every session of the actor, this one too. */
export async function endEverySession({ actor }: Act): Promise<void> {
  if (actor.kind === 'visitor') throw new Absent()
  await db.session.deleteMany({ where: { personId: actor.personId } })
}
