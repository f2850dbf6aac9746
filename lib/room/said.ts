import 'server-only'
import { proposalIn } from '@/lib/document/proposal'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import type { PlaceLabel } from '@/prisma/generated/enums'

type Paper = Pick<PaperFacts, 'id' | 'versions'>

/**
 * What people of a member have openly said to a paper, for it or under their own names, and which suggestions they support
 * for it, where that lies in the current version; by number, without what was withdrawn or waits in the late tray.
 */
export async function saidBy(reader: Pick<Reader, 'input' | 'support'>, paper: Paper, memberId: string) {
  const versionId = currentVersion(paper)?.id ?? ''
  const include = included(versionId)
  const where = {
    ...{ paperId: paper.id, withdrawnAt: null },
    OR: [{ lateBySeconds: null }, { lateDecision: { admitted: true } }],
  }
  const inputs = await reader.input.findMany({ where: { ...where, memberId }, include })
  const supports = await reader.support.findMany({
    where: { memberId, endedAt: null, input: where },
    include: { person: { select: { name: true } }, input: { include } },
  })
  const said = inputs.map((input) => ({
    ...sayingOf(input, versionId),
    ...{ person: input.person.name, personId: input.personId, supports: false },
  }))
  // Who supports a suggestion says what it says.
  const supported = supports.map(({ input, person, personId }) => ({
    ...sayingOf(input, versionId),
    ...{ person: person.name, personId, supports: true, blocking: false, capacity: 'forMember' as const },
  }))
  return [...said, ...supported].sort((a, b) => a.number - b.number)
}

export type Said = Awaited<ReturnType<typeof saidBy>>[number]

const included = (versionId: string) =>
  ({
    person: { select: { name: true } },
    texts: { orderBy: { seq: 'desc' }, take: 1 },
    places: { where: { versionId }, orderBy: { seq: 'desc' }, take: 1 },
  }) as const

type Row<Fields> = Fields & {
  versionId: string
  paragraph: string | null
  texts: readonly { body: string; tree: unknown }[]
  places: readonly { paragraph: string | null; label: PlaceLabel }[]
}

function sayingOf<Fields>({ texts: [text], places: [place], ...row }: Row<Fields>, versionId: string) {
  return {
    ...(row as Omit<Row<Fields>, 'texts' | 'places'>),
    text: text?.body ?? '',
    wording: proposalIn(text?.tree),
    ...placeOf(row, place, versionId),
  }
}

/** Where it lies in the version that is looked at: where it was said, or where it was found since, if it was. */
function placeOf(
  { versionId, paragraph }: Pick<Row<object>, 'versionId' | 'paragraph'>,
  place: { paragraph: string | null; label: PlaceLabel } | undefined,
  current: string,
) {
  if (versionId === current || paragraph === null) return { paragraph, gone: false }
  return { paragraph: place?.paragraph ?? null, gone: place === undefined || place.label === 'gone' }
}
