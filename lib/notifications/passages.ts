import 'server-only'
import { nounOf } from '@/lib/comments/nouns'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { counted } from '@/lib/platform/format'
import type { InputKind } from '@/prisma/generated/enums'
import { type Became, becameOf, becameWords, threadHref } from './became'
import type { Reaction, Sending } from './occurrence'
import { paragraphsOf } from './paragraphs'
import { peopleBehind } from './people'

type Told = { number: number; kind: InputKind; became: Became }

/**
 * A version was published: who gave input on words that changed, went, or that the Taskforce moved it from, is told what
 * they say now. One letter for each person, whatever the number of inputs; none for what nothing touched.
 */
export const onPassages: Reaction<'version.published'> = async (tx, { at, facts }, paper) => {
  const changed = await changedIn(tx, paper, facts.versionId)
  const inputs = changed.map(({ input }) => input)
  const behind = await peopleBehind(tx, inputs, at)
  const mine = new Map<string, { to: Sending['to']; told: Told[] }>()
  for (const { input, became } of changed)
    for (const to of behind(input)) {
      const entry = mine.get(to.id) ?? { to, told: [] }
      entry.told.push({ number: input.number, kind: input.kind, became })
      mine.set(to.id, entry)
    }
  return [...mine.values()].map(({ to, told }) => ({
    kind: 'passage',
    to,
    waits: true,
    letter: letterOf(paper, facts.number, told),
  }))
}

function letterOf(paper: PaperFacts, version: number, told: readonly Told[]): Sending['letter'] {
  const before = paper.versions.findLast((each) => each.number < version && !each.takenBack)?.number
  const noun = nounOf(told.map(({ kind }) => kind))
  return {
    subject: `What you spoke to has changed: ${paper.title}`,
    paragraphs: [
      `Version ${version} of “${paper.title}” was published. It touches what ${counted(told.length, noun)} of yours ${told.length === 1 ? 'is' : 'are'} on. Nothing else you said was moved.`,
      ...told.map(({ number, kind, became }) => ({
        words: becameWords(number, became),
        label: `See your ${kind}`,
        href: threadHref(paper.slug, number, became),
      })),
      'If the new words do not meet your point, reply in the thread.',
    ],
    action: {
      label: 'See all that changed',
      href: `/papers/${paper.slug}/changes?from=${before}&to=${version}`,
    },
  }
}

/**
 * After publishing the Taskforce moved an input by hand, or put it on the whole paper: its author is told. Where a letter
 * of that kind is waiting already, it says that more may have followed, and there is no second one.
 */
export const onPlaceReviewed: Reaction<'place.reviewed'> = async (tx, { at, facts }, paper) => {
  if (facts.decision === 'confirmed') return []
  const { inputId, versionId, paragraph } = facts
  const number = paper.versions.find(({ id }) => id === versionId)?.number
  const input = await tx.input.findUniqueOrThrow({ where: { id: inputId } })
  if (input.withdrawnAt !== null) return []
  const labels = (await paragraphsOf(tx, versionId))?.get(paragraph ?? '')?.label
  const where = paragraph === null ? 'the whole paper' : labels ? `paragraph ${labels}` : 'a heading'
  const removed = paper.versions.some(({ id, suppressed }) => id === input.versionId && suppressed)
  const said = input.quote && !removed ? ` It was said on “${input.quote}”, which is kept with it.` : ''
  const waiting = await tx.notice.findMany({
    // One that is due and has not left may never be delivered, and silences none that follow.
    where: {
      ...{ paperId: paper.id, kind: 'placeMoved', sentAt: null, cancelledAt: null },
      dueAt: { gt: new Date() },
    },
    select: { personId: true },
  })
  const has = new Set(waiting.map(({ personId }) => personId))
  const behind = await peopleBehind(tx, [input], at)
  return behind(input)
    .filter(({ id }) => !has.has(id))
    .map((to) => ({
      kind: 'placeMoved',
      to,
      waits: true,
      letter: {
        subject: `Your ${input.kind} was moved by hand: ${paper.title}`,
        paragraphs: [
          `The Taskforce went through the places of input in version ${number} of “${paper.title}”, and put your input ${input.number} on ${where}.${said}`,
          'Others of yours may have been moved since: each says so in its thread. If a place is not right, reply there.',
        ],
        action: {
          label: `See your ${input.kind}`,
          href: `/papers/${paper.slug}?p=${paragraph ?? 'whole'}&input=${input.number}#c${input.number}`,
        },
      },
    }))
}

/** The standing inputs whose words are others in this version than in the one before, or that were moved by hand. */
async function changedIn(tx: Tx, paper: PaperFacts, versionId: string) {
  const standing = paper.versions.filter(({ takenBack }) => !takenBack).map(({ id }) => id)
  const before = standing[standing.indexOf(versionId) - 1]
  const [old, now] = [before ? await paragraphsOf(tx, before) : null, await paragraphsOf(tx, versionId)]
  if (!before || !old || !now) return []
  const inputs = await tx.input.findMany({
    where: {
      paperId: paper.id,
      withdrawnAt: null,
      places: { some: { versionId } },
      OR: [{ lateBySeconds: null }, { lateDecision: { admitted: true } }],
    },
    include: { places: { where: { versionId: { in: [before, versionId] } }, orderBy: { seq: 'asc' } } },
    orderBy: { number: 'asc' },
  })
  return inputs.flatMap((input) => {
    const [earlier, rows] = [before, versionId].map((id) =>
      input.places.filter((place) => place.versionId === id),
    )
    const was = earlier?.at(-1) ?? (input.versionId === before ? input : null)
    const became = was && becameOf(was, rows ?? [], { was: old, now })
    return became ? [{ input, became }] : []
  })
}
