import 'server-only'
import { factsBySlug } from '@/lib/papers/facts'
import { type ActorRow, actorJson, actorOf } from '@/lib/platform/actor-json'
import { tokenHash } from '@/lib/platform/cookie'
import { db, type Tx } from '@/lib/platform/db'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { codeHash, codeTries, linkMinutes, newCode, newToken, sameHash } from '@/lib/platform/sign-in-link'
import { throttle } from '@/lib/platform/throttle'
import { passMinutes } from './minutes'
import { getPass } from './queries'
import { canSpend, type PassFacts, type Signed, versionToPass } from './rules'
import type { Ask } from './schema'

const quarter = 15 * 60
const wrong = 'This code is not right, or no longer valid. Ask for a new one if you have no newer mail.'

/** What may be mailed to whom. */
type Mailed = { personId: string; name: string; member: string; title: string; version: number; code: string }
/** The row by which a typed code is known, and the mail; null where nobody may be mailed. */
export type Code = { passId: string; mail: Mailed | null }

/**
 * Makes a code for this address to sign that version for that member: the same work whether or not it may. Answers whom
 * to mail, or null where this very form was sent before. `client` is the network that asks. Refuses, in a quarter of an
 * hour, after 5 for one address from one client, 20 for one address, or 60 from one client: who asks in another's name
 * keeps neither from signing nor from signing in.
 */
export async function askForCode(act: Act, asked: Ask, client: string): Promise<Code | null> {
  await throttle({
    [`pass to ${asked.email} from ${client}`]: { tries: 5, seconds: quarter },
    [`pass to ${asked.email}`]: { tries: 20, seconds: quarter },
    [`link from ${client}`]: { tries: 60, seconds: quarter },
  })
  let made: Code | null = null
  await once(act, 'askForCode', asked, async (tx) => {
    made = await makeCode(tx, asked)
  })
  await forgetPasses()
  return made
}

async function makeCode(tx: Tx, { email, slug, memberId }: Ask): Promise<Code> {
  const [passId, code] = [newId(), newCode()]
  const [row] = await tx.$queryRaw<{ now: Date; person: ActorRow }[]>`
    select now, ${actorJson} as person from "Person" p, (select coalition_now() as now) present
     where p.email = ${email} and p."leftAt" is null`
  const person = row ? actorOf(row.person) : null
  const paper = await factsBySlug(tx, slug)
  const version = versionToPass(person, paper, memberId, row?.now ?? new Date(0))
  const text = await tx.versionText.findFirst({
    where: { versionId: version?.id ?? passId },
    select: { title: true },
  })
  const names = person && paper && version
  await tx.$executeRaw`
    insert into "SigningPass" (id, "personId", "memberId", "paperId", "versionId", "codeHash", "createdAt", "expiresAt")
    select ${passId}::uuid, ${names ? person.personId : null}::uuid, ${names ? memberId : null}::uuid,
           ${names ? paper.id : null}::uuid, ${names ? version.id : null}::uuid, ${codeHash(passId, code)}, wall,
           wall + make_interval(mins => ${linkMinutes}::int)
      from (select clock_timestamp() as wall) clock`
  if (!names) return { passId, mail: null }
  const member = person.memberships.find((held) => held.memberId === memberId)?.memberName ?? ''
  const { personId, name } = person
  return {
    passId,
    mail: { personId, name, member, title: text?.title ?? paper.title, version: version.number, code },
  }
}

/**
 * Turns a code into the token of a pass, once. Refuses a wrong one, counting it; after five it is void and must be asked
 * for anew.
 */
export async function passForCode(passId: string, code: string, client: string): Promise<string> {
  await throttle({ [`code from ${client}`]: { tries: 60, seconds: quarter } })
  const sent = codeHash(passId, code)
  const token = newToken()
  const opened = await db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ codeHash: string; codeTries: number; personId: string | null }[]>`
      select "codeHash", "codeTries", "personId" from "SigningPass"
       where id = ${passId}::uuid and "tokenHash" is null and "expiresAt" > clock_timestamp() for update`
    if (!row || row.codeTries >= codeTries) return false
    if (!sameHash(row.codeHash, sent) || row.personId === null) {
      await tx.signingPass.update({ where: { id: passId }, data: { codeTries: { increment: 1 } } })
      return false
    }
    await tx.$executeRaw`
      update "SigningPass" set "tokenHash" = ${tokenHash(token)},
             "expiresAt" = clock_timestamp() + make_interval(mins => ${passMinutes}::int)
       where id = ${passId}::uuid`
    // The mail has done its work; in the mailbox of a demo it would lie open.
    await tx.notice.updateMany({
      where: { kind: 'signingCode', cause: passId },
      data: { text: '', html: '' },
    })
    return true
  })
  if (!opened) throw new Refused(wrong)
  return token
}

/**
 * The act of whoever holds this token: a signatory of the one member, and of nothing else. Whatever it does spends the
 * pass in the same transaction, and is refused unless it signs exactly what the pass is for. Refuses an unknown token,
 * and a person who is no signatory of the member any more.
 */
export async function actByPass(act: Act, token: string, sent: Signed): Promise<Act> {
  const held = await getPass(token)
  if (!held) throw new Refused(wrong)
  if (held.actor.memberships.length === 0) throw new Refused('You are no longer a signatory of this member.')
  return { key: act.key, actor: held.actor, before: (tx) => spend(tx, token, sent) }
}

async function spend(tx: Tx, token: string, sent: Signed): Promise<void> {
  const [pass] = await tx.$queryRaw<(PassFacts & { id: string })[]>`
    select id, "paperId", "versionId", "memberId", "spentAt" is not null as spent,
           "expiresAt" > clock_timestamp() as live
      from "SigningPass" where "tokenHash" = ${tokenHash(token)} for update`
  ensure(canSpend(pass ?? null, sent))
  await tx.$executeRaw`update "SigningPass" set "spentAt" = clock_timestamp() where id = ${pass?.id}::uuid`
}

/** Ends a pass before its time: its holder is done. */
export async function endPass(token: string): Promise<void> {
  await db.signingPass.deleteMany({ where: { tokenHash: tokenHash(token) } })
}

/** Empties mails whose code is too old, and forgets passes of the day before. Safe to run any time. */
export async function forgetPasses(): Promise<void> {
  await db.$executeRaw`
    update "Notice" n set text = '', html = '' where kind = 'signingCode' and text <> '' and not exists (
      select 1 from "SigningPass" s where s.id::text = n.cause and s."tokenHash" is null
         and s."expiresAt" > clock_timestamp())`
  await db.$executeRaw`delete from "SigningPass" where "expiresAt" < clock_timestamp() - interval '1 day'`
}
