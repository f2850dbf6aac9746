import { declineCarryOver, reconfirm } from '@/lib/endorsements/commands'
import { db } from '@/lib/platform/db'
import { challengeClass, confirmClass } from '@/lib/versions/classes'
import { act, adminPerson, memberCalled, personOf } from './coalition'
import { publishNext } from './papers'
import { drained, forum, type Six } from './six-stances'

export const typo = [forum, 'Its Secretariat needs steady funding!']
export const sentence = [forum, 'Its Secretariat is paid by those who take part.']
export const reason = 'It says who pays.'

/** The next version of the paper that all six signed. */
export const publish = (six: Six, texts: string[], said: 'editorial' | 'substantive') =>
  publishNext(six.paper, texts, said)

/** A typo was mended, and an admin confirmed that this is editorial; each is told of both. */
export async function confirmed(six: Six) {
  const { id: versionId } = await publish(six, typo, 'editorial')
  const of = { paperId: six.paper.id, versionId }
  await drained()
  await confirmClass(act(await adminPerson('Noor Haddad')), of)
  await drained()
  return of
}

/** The same, and so many members challenge it. */
export async function challenged(six: Six, times: number) {
  const of = await confirmed(six)
  for (let n = 0; n < times; n++) {
    const member = await memberCalled(`Challenger ${n}`)
    await challengeClass(act(await personOf(member, 'signatory')), { ...of, memberId: member.id, reason })
  }
}

export async function eachReconfirms(six: Six, version: { id: string; digest: string }) {
  for (const { member, signatory } of six.signed) {
    const live = { paperId: six.paper.id, memberId: member.id, endedAt: null }
    const { id: endorsementId } = await db.endorsement.findFirstOrThrow({ where: live })
    const on = { paperId: six.paper.id, versionId: version.id, digest: version.digest, memberId: member.id }
    await reconfirm(act(signatory), { ...on, endorsementId })
  }
}

export async function eachDeclines(six: Six) {
  for (const { member, signatory } of six.signed) {
    const live = { paperId: six.paper.id, memberId: member.id, endedAt: null }
    const { id: endorsementId } = await db.endorsement.findFirstOrThrow({ where: live })
    await declineCarryOver(act(signatory), { paperId: six.paper.id, memberId: member.id, endorsementId })
  }
}
