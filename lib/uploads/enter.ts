import 'server-only'
import { limitedTo } from '@/lib/comments/recirculation'
import type { Speaker } from '@/lib/comments/rules'
import { inputTime, recirculationBase } from '@/lib/comments/time'
import { record } from '@/lib/events/record'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import type { InputKind } from '@/prisma/generated/enums'
import { chosenAnew } from './choices'
import { type Chosen, chosenOf, whyNotChosen } from './chosen'
import { lockUpload, standingTexts, type Upload } from './facts'
import { type Late, type Said, writeInputs } from './input-rows'
import type { Item } from './item'
import { paragraphsOf } from './preview'
import { roundLimits } from './round'
import { writeItems } from './rows'
import { canChoose, canEnter } from './rules'
import type { EnterInput } from './schema'
import { ensureNotEntered } from './twice'

/** What became of it: inputs numbered from the first to the last, and by how many seconds the latest of them came late. */
export type Entered = { first: number; last: number; lateBySeconds: number | null }

/**
 * Says to the paper what was chosen, all at once: for a mail on behalf of its member, for a member's own file for the
 * member. Each item is one input, on the version that the file was made from; where another is current by now it
 * gets its place there, too. What proposes wording is a suggestion, the rest are comments: each kind has windows of its own.
 * The coalition's clock decides at this instant, whenever the mail came: up to 24 hours after closing it goes to the late
 * tray. Refuses what `canEnter` and `inputTime` refuse, what was entered by the other
 * door meanwhile, nothing at all, and, in a recirculation, what did not change.
 */
export async function enterUpload(act: Act, input: EnterInput): Promise<Entered> {
  return once(act, 'enterUpload', input, async (tx) => {
    const { upload, paper, now, nextInput: first } = await lockUpload(tx, act.actor, input)
    ensure(canChoose(act.actor, upload, input.revision))
    const speaker = speakerFor(upload, input)
    ensure(canEnter(act.actor, paper, upload, speaker, now))
    const { source, member } = upload
    await ensureNotEntered(tx, { paperId: paper.id, memberId: member.id, source, digest: upload.digest })
    const versionId = upload.versionId ?? ''
    const items = chosenAnew(upload.items, input)
    const chosen = await chosenInputs(tx, paper, versionId, items)
    const late = latenessOf(paper, chosen, now)
    await ensureInRound(tx, paper, versionId, chosen, now)

    const said: Said = { versionId, memberId: member.id, ...nameOf(speaker, input), source }
    const by = { personId: personIdOf(act.actor), at: now }
    const ids = await writeInputs(tx, paper, upload, { chosen, first, late }, said, by)
    await writeItems(tx, upload.id, items)
    const entered = { enteredAt: now, enteredById: by.personId, revision: upload.revision + 1 }
    await tx.upload.update({ where: { id: upload.id }, data: { reading: Prisma.DbNull, ...entered } })
    const last = first + chosen.length - 1
    const lateBySeconds = latest(chosen.map(({ kind }) => late[kind]))
    const textsDigest = digest(chosen.map(({ body }) => body))
    const facts = {
      uploadId: upload.id,
      inputIds: ids.toSorted(),
      suggestionIds: ids.filter((_, place) => chosen[place]?.kind === 'suggestion').toSorted(),
      lateIds: ids.filter((_, place) => late[chosen[place]?.kind ?? 'comment'] !== null).toSorted(),
      lateBySeconds,
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

/** By how many seconds each kind comes late now; null: in time. Refuses a kind that is chosen and not taken now. */
function latenessOf(paper: PaperFacts, chosen: readonly Chosen[], now: Date): Late {
  const of = (kind: InputKind) => {
    const seqs = chosen.flatMap((each) => (each.kind === kind ? [each.seq] : []))
    const time = inputTime(paper, kind, now)
    if (time.ok) return time.lateBySeconds
    if (seqs.length === 0) return null
    const others = seqs.length < chosen.length
    throw new Refused(others ? `${time.why} Untick ${unticked[kind]}: number ${seqs.join(', ')}.` : time.why)
  }
  return { comment: of('comment'), suggestion: of('suggestion') }
}

const unticked = { comment: 'what only says something', suggestion: 'what proposes wording' } as const

/** The most seconds; null where all came in time. */
function latest(seconds: readonly (number | null)[]): number | null {
  const late = seconds.filter((each) => each !== null)
  return late.length > 0 ? Math.max(...late) : null
}

async function ensureInRound(
  tx: Tx,
  paper: PaperFacts,
  versionId: string,
  chosen: readonly Chosen[],
  now: Date,
): Promise<void> {
  const belongs = await roundLimits(tx, paper, versionId, now)
  const outside = chosen.filter((each) => !belongs(each.kind, paragraphsOf(each)))
  const [one] = outside
  const base = one && recirculationBase(paper.windows, one.kind, now)
  if (!base) return
  const seqs = outside.map(({ seq }) => seq).join(', ')
  throw new Refused(`${limitedTo(paper, base)} Untick what lies elsewhere: number ${seqs}.`)
}
