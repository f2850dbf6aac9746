import { addComment } from '@/lib/comments/commands'
import {
  declineCarryOver,
  signOn,
  signOnBehalf,
  voidEndorsement,
  withdrawEndorsement,
} from '@/lib/endorsements/commands'
import { freeze } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { db } from '@/lib/platform/db'
import { confirmClass } from '@/lib/versions/classes'
import { answer } from './answers'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from './coalition'
import { commentOn, forMember } from './comments'
import { publishNext, windowOn } from './papers'
import { paperToSign, stanceOn } from './signing'

/** The stance of a member on a paper that is live, as a form of its names it. */
export async function heldBy(paper: { id: string }, member: { id: string }) {
  const where = { paperId: paper.id, memberId: member.id, endedAt: null }
  const { id } = await db.endorsement.findFirstOrThrow({ where })
  return { paperId: paper.id, memberId: member.id, endorsementId: id }
}

/**
 * A paper that went its whole road by the product's own commands: a comment with its answer, an editorial change that was
 * carried over, and declined by one; stances of every kind, one entered in error; final call, final, and a late sign-on in
 * which one member signs and one withdraws.
 */
export async function finalPaper() {
  await foundCoalition()
  const paper = await paperToSign([['The Forum should become permanent.']], '2025-07-31T12:00:00Z')
  await windowOn(paper, 'comments')
  const [admin, drafter] = [await adminPerson('Noor Haddad'), await taskforcePerson('Mei Lin Tan')]
  const names = ['Fjord Registry', 'Moorland', 'Harbour Names', 'Andes', 'Baltic IX']
  const held = await Promise.all(
    names.map(async (name) => {
      const member = await memberCalled(name)
      return { member, signatory: await personOf(member, 'signatory', `Who signs for ${name}`) }
    }),
  )
  const [fjord, moorland, harbour, andes, baltic] = held as [Side, Side, Side, Side, Side]

  await clockAt('2025-06-02T09:00:00Z')
  await addComment(act(fjord.signatory), commentOn(paper, forMember(fjord.member.id), { publicAs: 'text' }))
  for (const { member, signatory } of [fjord, moorland, harbour])
    await signOn(act(signatory), stanceOn(paper, member))
  await signOn(
    act(andes.signatory),
    stanceOn(paper, andes.member, { stance: 'abstain', statement: 'Too far.' }),
  )
  await answer(drafter, paper, 1)

  await clockAt('2025-06-03T09:00:00Z')
  const second = await publishNext(paper, ['The Forum must become permanent.'], 'editorial')
  const now = { ...paper, versions: [...paper.versions, second] }
  await confirmClass(act(admin), { paperId: paper.id, versionId: second.id })
  await declineCarryOver(act(harbour.signatory), await heldBy(now, harbour.member))
  const wrong = { ...stanceOn(now, moorland.member, { stance: 'cannotSupport' }), evidence: 'A mail.' }
  await signOnBehalf(act(admin), wrong)
  await voidEndorsement(act(admin), { ...(await heldBy(now, moorland.member)), reason: 'Of another member.' })

  await clockAt('2025-06-11T09:00:00Z')
  const call = { paperId: paper.id, versionId: second.id }
  await freeze(act(admin), { ...call, closesAt: new Date('2025-06-18T09:01:00Z') })
  await clockAt('2025-06-18T09:02:00Z')
  await finalise(act(admin), { ...call, consensus: 'consensus', closesEarlier: false })
  await clockAt('2025-06-20T09:00:00Z')
  await signOn(act(baltic.signatory), stanceOn(now, baltic.member))
  await clockAt('2025-06-21T09:00:00Z')
  const gone = { ...(await heldBy(now, fjord.member)), reason: 'Our board asks for it.' }
  await withdrawEndorsement(act(fjord.signatory), gone)
  return { paper: now, admin, drafter, fjord, moorland, harbour, andes, baltic }
}

type Side = {
  member: Awaited<ReturnType<typeof memberCalled>>
  signatory: Awaited<ReturnType<typeof personOf>>
}
