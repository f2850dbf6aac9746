import { type Actor, hasRight } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatDay } from '@/lib/platform/format'
import type { Stance } from '@/prisma/generated/enums'
import type { Said } from './schema'
import { stanceWords } from './words'

/** What a representative laid before the signatory, on the very text that is signed. */
export type Prepared = { personId: string; by: string; stance: Stance }
/** The first of two signatures, while it stands. `contentDigest`: of all that was said with it. */
export type First = { id: string; personId: string; by: string; said: Said; contentDigest: string }

/** How a member decides, with what is there of it for one text. Names are those of its people. */
export type Authority = { member: string } & (
  | { decides: 'signatory' }
  | { decides: 'prepared'; version: number; prepared: Prepared | null; representatives: readonly string[] }
  | { decides: 'twoSignatories'; first: First | null; signatories: readonly { id: string; name: string }[] }
  | { decides: 'boardDate'; version: number; day: Date | null }
)

/** What a person is about to sign. Null before anything was chosen. */
export type Signed = { stance: Stance; contentDigest: string } | null

/**
 * Whether the way in which the member decides lets this person sign this now. Asked after `canSignOn`, where a stance is
 * given, changed or reconfirmed; not where one is withdrawn or declined, which binds the member to nothing.
 */
export function canBind(actor: Actor, authority: Authority, signed: Signed, now: Date): Decision {
  const personId = actor.kind === 'person' ? actor.personId : ''
  switch (authority.decides) {
    case 'signatory':
      return yes
    case 'prepared':
      return confirms(authority, personId, signed)
    case 'twoSignatories':
      return joins(authority, personId, signed)
    case 'boardDate':
      return afterBoard(authority, now)
  }
}

type Way<Decides extends Authority['decides']> = Extract<Authority, { decides: Decides }>

function confirms(
  { member, version, prepared, representatives }: Way<'prepared'>,
  personId: string,
  signed: Signed,
): Decision {
  const others = representatives.length > 0 ? representatives.join(' or ') : 'a representative'
  const way = `At ${member} a representative prepares and a signatory confirms.`
  if (!prepared)
    return no(`${way} Nothing is prepared on version ${version} yet: ask ${others} to prepare it.`)
  if (prepared.personId === personId)
    return no(`${way} You prepared version ${version} yourself: ask ${others} to prepare it.`)
  if (signed && signed.stance !== prepared.stance)
    return no(
      `${prepared.by} prepared “${stanceWords[prepared.stance]}”. Confirm that, or ask for another stance to be prepared.`,
    )
  return yes
}

function joins({ first }: Way<'twoSignatories'>, personId: string, signed: Signed): Decision {
  if (!first || !signed) return yes
  const same = signed.contentDigest === first.contentDigest
  // Who signed first may say something else, which begins anew.
  if (first.personId === personId)
    return same
      ? overtaken(
          'You have signed this, as the first of two. It counts once another signatory signs the same.',
        )
      : yes
  return same
    ? yes
    : overtaken(
        `${first.by} has signed “${stanceWords[first.said.stance]}” as the first of two. Sign exactly the same, or take that back and sign anew.`,
      )
}

function afterBoard({ member, version, day }: Way<'boardDate'>, now: Date): Decision {
  if (!day)
    return no(
      `${member} signs after its board has met, and no day is known on which it meets with version ${version} before it. Enter the day on the page of the member, or state it as what the member intends.`,
    )
  if (now < day)
    return no(
      `${member} signs after its board has met, on ${formatDay(day)}. Sign from that day on; if the board decided earlier, enter that day on the page of the member.`,
    )
  return yes
}

/** Whether what this person signs now is the first of two signatures, and counts for nothing yet. After `canBind`. */
export function isFirst(actor: Actor, authority: Authority): boolean {
  if (authority.decides !== 'twoSignatories') return false
  const personId = actor.kind === 'person' ? actor.personId : ''
  return authority.first === null || authority.first.personId === personId
}

/** A signatory of the member, the first or another, takes back what waits for the second signature. */
export function canTakeBackFirst(actor: Actor, memberId: string, endedAt: Date | null): Decision {
  if (!hasRight(actor, memberId, 'signatory'))
    return no('Only a signatory of the member takes back its first signature.')
  return endedAt ? overtaken('It counts, or was taken back, meanwhile. Reload the page.') : yes
}

/**
 * The day from which on a member that decides after its board has met can sign: the day that it stated for this paper,
 * else the first on which its board meets; neither before the UTC day on which the text was published. Null: none is known.
 */
export function boardDay(publishedAt: Date, stated: Date | null, days: readonly Date[]): Date | null {
  const from = Math.floor(publishedAt.getTime() / 86_400_000) * 86_400_000
  const [first] = days.filter((day) => day.getTime() >= from).sort((a, b) => a.getTime() - b.getTime())
  return stated && stated.getTime() >= from ? stated : (first ?? null)
}

/** "1 of 2 signatories has signed: Ingrid Dahl; waits for another": what waits for whom. Null where it waits for a signatory only. */
export function waitWords(authority: Authority, now: Date): string | null {
  switch (authority.decides) {
    case 'signatory':
      return null
    case 'prepared': {
      const { prepared, version } = authority
      return prepared
        ? `Prepared by ${prepared.by}: ${stanceWords[prepared.stance]}. It waits for a signatory.`
        : `Nothing is prepared on version ${version}. It waits for a representative.`
    }
    case 'twoSignatories':
      return waitOfTwo(authority)
    case 'boardDate':
      if (!authority.day) return 'It waits for the board, and no day is known on which it meets.'
      return now < authority.day ? `It waits for the board, on ${formatDay(authority.day)}.` : null
  }
}

function waitOfTwo({ first, signatories }: Way<'twoSignatories'>): string {
  if (!first) return 'Two signatories sign; none of them has yet.'
  const others = signatories.filter(({ id }) => id !== first.personId).map(({ name }) => name)
  const another =
    others.length > 0
      ? `waits for another: ${others.join(' or ')}`
      : 'waits for another, and there is no other signatory now: name a deputy, or ask an admin'
  return `1 of 2 signatories has signed: ${first.by}; ${another}.`
}
