import 'server-only'
import { limitedTo, recirculationLimits } from '@/lib/comments/recirculation'
import type { Speaker } from '@/lib/comments/rules'
import { inputTime, recirculationBase } from '@/lib/comments/time'
import { touched } from '@/lib/document/proposal'
import { record } from '@/lib/events/record'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import { chosenAnew } from './choices'
import { type Chosen, chosenOf, whyNotChosen } from './chosen'
import { lockUpload, standingTexts, type Upload } from './facts'
import { type Said, writeInputs } from './input-rows'
import type { Item } from './item'
import { writeItems } from './rows'
import { canChoose, canEnter } from './rules'
import type { EnterInput } from './schema'
import { ensureNotEntered } from './twice'

/** What became of it: inputs numbered from the first to the last, and by how many seconds they came late. */
export type Entered = { first: number; last: number; lateBySeconds: number | null }

/**
 * Says to the paper what was chosen, all at once: for a mail on behalf of its member, for a member's own file for the
 * member. Each item is one input, on the version that the file was made from; where another is current by now it
 * gets its place there, too. The coalition's clock decides at this instant, whenever the mail came: up to 24 hours after
 * closing all of it goes to the late tray. Refuses what `canEnter` and `inputTime` refuse, what was entered by the other
 * door meanwhile, nothing at all, and, in a recirculation, what did not change.
 */
export async function enterUpload(act: Act, input: EnterInput): Promise<Entered> {
  return once(act, 'enterUpload', input, async (tx) => {
    const { upload, paper, now, nextInput: first } = await lockUpload(tx, act.actor, input)
    ensure(canChoose(act.actor, upload, input.revision))
    const speaker = speakerFor(upload, input)
    ensure(canEnter(act.actor, paper, upload, speaker, now))
    const time = inputTime(paper, 'comment', now)
    if (!time.ok) throw new Refused(time.why)
    const { source, member } = upload
    await ensureNotEntered(tx, { paperId: paper.id, memberId: member.id, source, digest: upload.digest })
    const { lateBySeconds } = time
    const versionId = upload.versionId ?? ''
    const items = chosenAnew(upload.items, input)
    const chosen = await chosenInputs(tx, paper, versionId, items)
    await ensureInRound(tx, paper, versionId, chosen, now)

    const said: Said = { versionId, memberId: member.id, ...nameOf(speaker, input), source, lateBySeconds }
    const by = { personId: personIdOf(act.actor), at: now }
    const ids = await writeInputs(tx, paper, upload, chosen, first, said, by)
    await writeItems(tx, upload.id, items)
    const entered = { enteredAt: now, enteredById: by.personId, revision: upload.revision + 1 }
    await tx.upload.update({ where: { id: upload.id }, data: { reading: Prisma.DbNull, ...entered } })
    const last = first + chosen.length - 1
    const textsDigest = digest(chosen.map(({ body }) => body))
    const facts = {
      uploadId: upload.id,
      inputIds: ids.toSorted(),
      suggestionIds: [],
      firstNumber: first,
      lastNumber: last,
      ...said,
    }
    const of = { sourceDigest: upload.digest, textsDigest }
    await record(tx, act, now, { type: 'input.entered', chainId: paper.id, facts: { ...facts, ...of } })
    return { first, last, lateBySeconds }
  })
}

/** In whose name a member's own file is sent; null for a mail, which is entered on behalf. */
function speakerFor({ source, member }: Upload, { capacity }: EnterInput): Speaker | null {
  return source === 'file' && capacity ? { capacity, member } : null
}

/**
 * In whose name, and what the public sees of it. Of a mail the door alone decides: whoever enters it speaks on behalf of
 * the member and never as the member, and what more the public may see was not theirs to say.
 */
function nameOf(speaker: Speaker | null, { publicAs }: EnterInput): Pick<Said, 'capacity' | 'publicAs'> {
  return speaker ? { capacity: speaker.capacity, publicAs } : { capacity: 'onBehalf', publicAs: 'counted' }
}

/** What is ticked, as it becomes input on that version. Refuses where its words are gone, and what cannot be entered. */
export async function chosenInputs(
  tx: Tx,
  paper: PaperFacts,
  versionId: string,
  items: readonly Item[],
): Promise<Chosen[]> {
  const version = (await standingTexts(tx, paper)).find(({ id }) => id === versionId)
  if (!version) throw new Refused('The words of that version are gone. Choose another one.', 'conflict')
  const chosen = chosenOf(items, version.body)
  const why = whyNotChosen(chosen)
  if (why !== null) throw new Refused(why)
  return chosen
}

async function ensureInRound(
  tx: Tx,
  paper: PaperFacts,
  versionId: string,
  chosen: readonly Chosen[],
  now: Date,
): Promise<void> {
  const base = recirculationBase(paper.windows, 'comment', now)
  if (base === null) return
  const belongs = await recirculationLimits(tx, paper, versionId, base)
  const placesOf = ({ paragraph, changes }: Chosen) => (changes.length > 0 ? touched(changes) : [paragraph])
  const outside = chosen.filter((each) => !placesOf(each).every(belongs)).map(({ seq }) => seq)
  if (outside.length > 0)
    throw new Refused(`${limitedTo(paper, base)} Untick what lies elsewhere: number ${outside.join(', ')}.`)
}
