import 'server-only'
import { record } from '@/lib/events/record'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canBind, canTakeBackFirst, isFirst } from './authority'
import { type At, authorityOf } from './deciding'
import { ensureStanding, lockSigning } from './lock'
import type { By } from './rows'
import type { Said, SignOn, TakeBackFirst } from './schema'

/** What a form said of the stance itself, without the text that it is on. */
function saidIn({ stance, listed, reservation, statement, statementReleased }: Said): Said {
  return { stance, listed, reservation, statement, statementReleased }
}

type OnText = Omit<At, 'version'> & { versionId: string }

/** With the version that is signed, which `canSignOn` found on the paper. */
function withVersion({ versionId, ...at }: OnText): At {
  const version = at.paper.versions.find(({ id }) => id === versionId)
  if (!version) throw new Absent()
  return { ...at, version }
}

/** What the first of two signatories signed. Refuses one that does not stand any more. */
export async function saidFirst(tx: Tx, at: OnText, firstSignatureId: string): Promise<Said> {
  const authority = await authorityOf(tx, withVersion(at))
  if (authority.decides !== 'twoSignatories' || authority.first?.id !== firstSignatureId)
    throw new Refused(
      'The first signature does not stand any more. Reload the page to see how it is now.',
      'conflict',
    )
  return authority.first.said
}

/**
 * Whether what is signed counts, by the way in which the member decides. Where it is the first of two signatures it is
 * kept as that, with its event, in place of one that stood before. Refuses what `canBind` refuses.
 */
export async function counts(tx: Tx, act: Act, at: OnText, input: SignOn): Promise<boolean> {
  const authority = await authorityOf(tx, withVersion(at))
  const said = saidIn(input)
  const contentDigest = digest(said)
  ensure(canBind(act.actor, authority, { stance: input.stance, contentDigest }, at.now))
  if (!isFirst(act.actor, authority)) return true
  await writeFirst(tx, act, withVersion(at), { said, contentDigest })
  return false
}

async function writeFirst(
  tx: Tx,
  act: Act,
  { paper, member, version, now }: At,
  { said, contentDigest }: { said: Said; contentDigest: string },
): Promise<void> {
  const personId = personIdOf(act.actor)
  const { stance } = said
  const replacedId = await endFirst(tx, paper.id, member.id, { how: 'replaced', personId, now })
  const on = { paperId: paper.id, versionId: version.id, digest: version.digest, memberId: member.id }
  const id = newId()
  await tx.firstSignature.create({
    data: { id, ...on, personId, stance, content: said, contentDigest, at: now },
  })
  await record(tx, act, now, {
    chainId: paper.id,
    type: 'endorsement.firstSigned',
    facts: {
      firstSignatureId: id,
      memberId: member.id,
      versionId: version.id,
      digest: version.digest,
      stance,
      contentDigest,
      replacedId,
    },
  })
}

type Ending = By & { how: 'completed' | 'replaced' | 'takenBack' }

/** Ends the first signature that was not ended, if there is one. Answers its id. */
export async function endFirst(
  tx: Tx,
  paperId: string,
  memberId: string,
  { how, personId, now }: Ending,
): Promise<string | null> {
  const where = { paperId, memberId, endedAt: null }
  const row = await tx.firstSignature.findFirst({ where, select: { id: true } })
  if (!row) return null
  await tx.firstSignature.update({
    where: { id: row.id },
    data: { endedAt: now, endedHow: how, endedById: personId },
  })
  return row.id
}

/** A signatory takes back what waits for the second signature. Refuses what `canTakeBackFirst` refuses. */
export async function takeBackFirst(act: Act, input: TakeBackFirst): Promise<void> {
  const { paperId, memberId, firstSignatureId } = input
  await once(act, 'takeBackFirst', input, async (tx) => {
    const { paper, member, now } = await lockSigning(tx, act, input)
    const row = await tx.firstSignature.findUnique({ where: { id: firstSignatureId } })
    if (row?.paperId !== paperId || row.memberId !== memberId) throw new Absent()
    ensure(canTakeBackFirst(act.actor, memberId, row.endedAt))
    await ensureStanding(tx, act, member, 'signatory', now)
    await endFirst(tx, paperId, memberId, { how: 'takenBack', personId: personIdOf(act.actor), now })
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'endorsement.firstTakenBack',
      facts: { firstSignatureId, memberId },
    })
  })
}
