import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { storedBody } from '@/lib/drafts/desk'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { type Actor, isInside, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { versionText } from '@/lib/versions/text'
import { annexVersions } from './rows'
import {
  canPublishAnnex,
  canSuppressAnnex,
  canTakeBackAnnex,
  currentAnnex,
  isPublishableAnnex,
} from './rules'
import type { EndAnnexInput, PublishAnnexInput } from './schema'

/**
 * Publishes the draft of an annex as its next version, for members: text, bytes, digest, and a note on what it is for.
 * One event on the coalition's own chain; the paper and its chain do not change. Answers number and digest, and the
 * paper's slug. Refuses what `canPublishAnnex` and `isPublishableAnnex` refuse, and a draft that is not the one that was
 * looked at.
 */
export async function publishAnnex(act: Act, input: PublishAnnexInput) {
  return once(act, 'publishAnnex', input, async (tx) => {
    const { paper, versions, chainId, now } = await hold(tx, act.actor, input.paperId)
    ensure(canPublishAnnex(act.actor, paper, now))
    const draft = await tx.annexDraft.findUnique({ where: { paperId: paper.id } })
    if (!draft) throw new Refused('The annex is empty. Write something first.')
    if (draft.revision !== input.draftRevision)
      throw new Refused(
        'The annex was changed since you opened this page. Look at what will be published again.',
        'conflict',
      )
    const { language, revision } = draft
    const text = versionText({ title: draft.title, language, body: storedBody(draft.body) })
    const current = currentAnnex(versions)
    ensure(isPublishableAnnex(text, current))

    const by = { personId: personIdOf(act.actor), at: now }
    // A version taken back keeps its number.
    const number = (versions.at(-1)?.number ?? 0) + 1
    const { title, body, canonical } = text
    const version = { id: newId(), paperId: paper.id, number, language, digest: text.digest, ...by }
    await tx.annexVersion.create({ data: version })
    await tx.annexText.create({ data: { versionId: version.id, title, body, note: input.note, canonical } })
    const copy = { paperId: paper.id, revision, reason: 'published' as const, title, body, language, ...by }
    await tx.annexDraftCopy.create({ data: { id: newId(), ...copy } })
    const facts = { paperId: paper.id, annexId: version.id, number, digest: text.digest, language }
    const told = { follows: current?.number ?? null, noteDigest: digest(input.note) }
    await record(tx, act, now, { type: 'annex.published', chainId, facts: { ...facts, ...told } })
    return { number, digest: text.digest, slug: paper.slug }
  })
}

/**
 * Takes the newest version of an annex back within ten minutes: it keeps its number and is never current, and members are
 * not told of it. Refuses what `canTakeBackAnnex` refuses.
 */
export async function takeBackAnnex(act: Act, input: EndAnnexInput): Promise<void> {
  await once(act, 'takeBackAnnex', input, async (tx) => {
    const { paper, versions, chainId, now } = await hold(tx, act.actor, input.paperId)
    const version = versionOf(versions, input.versionId)
    ensure(canTakeBackAnnex(act.actor, versions, version, now))
    await end(tx, act.actor, input, 'takenBack', now)
    const facts = { paperId: paper.id, annexId: version.id, reasonDigest: digest(input.reason) }
    await record(tx, act, now, { type: 'annex.takenBack', chainId, facts })
  })
}

/**
 * Takes the words of a version away, with their copy among the drafts; number, digest, date and this reason stay. Refuses
 * what `canSuppressAnnex` refuses.
 */
export async function suppressAnnex(act: Act, input: EndAnnexInput): Promise<void> {
  await once(act, 'suppressAnnex', input, async (tx) => {
    const { paper, versions, chainId, now } = await hold(tx, act.actor, input.paperId)
    const version = versionOf(versions, input.versionId)
    ensure(canSuppressAnnex(act.actor, version))
    await end(tx, act.actor, input, 'suppressed', now)
    await tx.annexText.delete({ where: { versionId: version.id } })
    const copies = { paperId: paper.id, reason: 'published' as const, at: version.at }
    await tx.annexDraftCopy.deleteMany({ where: copies })
    const facts = { paperId: paper.id, annexId: version.id, digest: version.digest }
    const reasonDigest = digest(input.reason)
    await record(tx, act, now, { type: 'annex.suppressed', chainId, facts: { ...facts, reasonDigest } })
  })
}

/** Holds the paper, then the coalition's chain, in the order in which every command holds them; then the instant. */
async function hold(tx: Tx, actor: Actor, paperId: string) {
  if (!isInside(actor)) throw new Absent()
  const { paper } = await lockPaper(tx, actor, paperId)
  const versions = await annexVersions(tx, paper.id)
  const { coalition, now } = await lockCoalition(tx)
  return { paper, versions, chainId: coalition.id, now }
}

function versionOf<Version extends { id: string }>(versions: readonly Version[], versionId: string): Version {
  const version = versions.find((each) => each.id === versionId)
  if (!version) throw new Absent()
  return version
}

async function end(
  tx: Tx,
  actor: Actor,
  { versionId, reason }: EndAnnexInput,
  kind: 'takenBack' | 'suppressed',
  at: Date,
): Promise<void> {
  await tx.annexEnd.create({ data: { versionId, kind, reason, personId: personIdOf(actor), at } })
}
