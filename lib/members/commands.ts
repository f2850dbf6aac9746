import 'server-only'
import { dayText } from '@/lib/calendar/day'
import { lockCoalition } from '@/lib/coalition/lock'
import { keepPicture, withoutBytes } from '@/lib/coalition/pictures'
import { canRunCoalition } from '@/lib/coalition/rules'
import { record } from '@/lib/events/record'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { freeSlug } from '@/lib/platform/slug'
import { canSetRelease } from './rules'
import type { MemberInput, ReleaseInput } from './schema'

/** Adds a member, or changes what it is. Its address stays. Refuses a name that another member has. */
export async function saveMember(act: Act, input: MemberInput): Promise<{ slug: string }> {
  return once(act, 'saveMember', withoutBytes(input), async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    await refuseNamesake(tx, input)
    const { member, isNew } = await writeMember(tx, input)
    await writeAffiliations(tx, member.id, input.associationIds)
    const chainId = coalition.id
    if (isNew) {
      const facts = { memberId: member.id, nameDigest: digest(member.displayName) }
      await record(tx, act, now, { chainId, type: 'member.joined', facts })
    } else {
      const memberDigest = digest({ ...JSON.parse(JSON.stringify(member)), in: input.associationIds.sort() })
      await record(tx, act, now, {
        chainId,
        type: 'member.changed',
        facts: { memberId: member.id, memberDigest },
      })
    }
    return { slug: member.slug }
  })
}

async function refuseNamesake(tx: Tx, { memberId, displayName, legalName }: MemberInput) {
  const same = (name: string) => ({ equals: name, mode: 'insensitive' as const })
  const namesake = await tx.member.findFirst({
    where: {
      ...(memberId && { id: { not: memberId } }),
      OR: [{ displayName: same(displayName) }, { legalName: same(legalName) }],
    },
  })
  if (namesake) throw new Refused(`${namesake.displayName} has this name already.`, 'conflict')
}

async function writeMember(tx: Tx, input: MemberInput) {
  const { memberId, joinedOn, legalName, displayName, categories, country, region } = input
  const before = memberId ? await tx.member.findUnique({ where: { id: memberId } }) : null
  if (memberId && !before) throw new Absent()
  if (before?.leftAt && before.leftAt < joinedOn) throw new Refused('A member cannot join after it left.')
  const spans = memberId ? await tx.memberSpan.findMany({ where: { memberId } }) : []
  if (spans.some(({ leftAt }) => joinedOn < leftAt))
    throw new Refused('It was a member before, and joined again after it left: not on an earlier day.')
  const data = {
    ...{ legalName, displayName, categories, country, region },
    // The same day again keeps the instant of joining.
    joinedAt: before && dayText(before.joinedAt) === dayText(joinedOn) ? before.joinedAt : joinedOn,
    mailDomain: input.mailDomain ?? null,
    releaseByRepresentative: input.releaseByRepresentative === 'on',
    ...(await logoOf(tx, input)),
  }
  if (before) return { member: await tx.member.update({ where: { id: before.id }, data }), isNew: false }
  const taken = await tx.member.findMany({ select: { slug: true } })
  const slug = freeSlug(displayName, new Set(['new', ...taken.map((each) => each.slug)]), 'member')
  return { member: await tx.member.create({ data: { id: newId(), slug, ...data } }), isNew: true }
}

async function logoOf(tx: Tx, { logo, removeLogo }: MemberInput) {
  if (logo) return { logoDigest: await keepPicture(tx, logo) }
  return removeLogo ? { logoDigest: null } : {}
}

/** Of which associations, themselves members, it is a member. */
async function writeAffiliations(tx: Tx, memberId: string, associationIds: readonly string[]) {
  const found = await tx.member.count({ where: { id: { in: [...associationIds] } } })
  if (found !== associationIds.length || associationIds.includes(memberId)) throw new Absent()
  await tx.affiliation.deleteMany({ where: { memberId, associationId: { notIn: [...associationIds] } } })
  const data = associationIds.map((associationId) => ({ memberId, associationId }))
  await tx.affiliation.createMany({ data, skipDuplicates: true })
}

/** Says whether only its representative releases the member's input to the others. */
export async function setRelease(act: Act, input: ReleaseInput): Promise<void> {
  await once(act, 'setRelease', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canSetRelease(act.actor, input.memberId))
    const { count } = await tx.member.updateMany({
      where: { id: input.memberId },
      data: { releaseByRepresentative: input.byRepresentative === 'on' },
    })
    if (count === 0) throw new Absent()
    const memberDigest = digest({ releaseByRepresentative: input.byRepresentative === 'on' })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'member.changed',
      facts: { memberId: input.memberId, memberDigest },
    })
  })
}
