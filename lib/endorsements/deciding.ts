import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import type { VersionFacts } from '@/lib/versions/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { Decides } from '@/prisma/generated/enums'
import { type Authority, boardDay, type First } from './authority'
import type { Said } from './schema'

type Deciding = { id: string; displayName: string; decides: Decides }
/** Who decides on which text, and when. */
export type At = { paper: PaperFacts; member: Deciding; version: VersionFacts; now: Date }
type Asked = Pick<Reader, 'preparation' | 'firstSignature' | 'membership' | 'boardDate' | 'intention'>

/** How a member decides, with what is there of it on the text that is to be signed. */
export async function authorityOf(reader: Asked, { paper, member, version, now }: At): Promise<Authority> {
  const [name, decides] = [member.displayName, member.decides]
  const number = version.number
  switch (decides) {
    case 'signatory':
      return { member: name, decides }
    case 'prepared':
      return {
        member: name,
        decides,
        version: number,
        ...(await preparedOn(reader, paper, member, version, now)),
      }
    case 'twoSignatories': {
      const signatories = await holders(reader, member, 'signatory', now)
      return { member: name, decides, first: await firstOf(reader, paper, member, version, now), signatories }
    }
    case 'boardDate':
      return {
        member: name,
        decides,
        version: number,
        day: await boardDayOf(reader, { paper, member, version }),
      }
  }
}

type Where = [paper: PaperFacts, member: Deciding, version: VersionFacts]

async function preparedOn(reader: Asked, ...[paper, member, version, now]: [...Where, now: Date]) {
  const row = await reader.preparation.findFirst({
    where: { paperId: paper.id, memberId: member.id, endedAt: null, version: { digest: version.digest } },
    select: { personId: true, stance: true, person: { select: { name: true } } },
  })
  const representatives = await holders(reader, member, 'representative', now)
  return {
    prepared: row && { personId: row.personId, by: row.person.name, stance: row.stance },
    representatives: representatives.map(({ name }) => name),
  }
}

/** Who has this very right at the member at the instant, deputies too, by name. */
async function holders(reader: Asked, { id }: Deciding, right: 'representative' | 'signatory', now: Date) {
  const held = await reader.membership.findMany({
    where: {
      memberId: id,
      right,
      from: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
      person: { leftAt: null },
    },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: 'asc' } },
  })
  return held.map(({ person }) => person)
}

/** The first signature on this text whose person has been a signatory ever since: nothing has to run for it to lapse. */
async function firstOf(
  reader: Asked,
  ...[paper, member, version, now]: [...Where, now: Date]
): Promise<First | null> {
  const row = await reader.firstSignature.findFirst({
    where: { paperId: paper.id, memberId: member.id, digest: version.digest, endedAt: null },
    include: { person: { select: { name: true } } },
  })
  if (!row) return null
  const { id, personId, contentDigest, at } = row
  const ever = { from: { lte: at }, OR: [{ until: null }, { until: { gt: now } }], person: { leftAt: null } }
  const held = await reader.membership.count({
    where: { personId, memberId: member.id, right: 'signatory', ...ever },
  })
  return held > 0 ? { id, personId, by: row.person.name, said: row.content as Said, contentDigest } : null
}

/** The instant at which the text of this version was first published. */
export function publishedAt({ versions }: Pick<PaperFacts, 'versions'>, version: VersionFacts): Date {
  const same = versions.filter(({ digest, takenBack }) => digest === version.digest && !takenBack)
  return new Date(Math.min(version.at.getTime(), ...same.map(({ at }) => at.getTime())))
}

type ToBoard = { paper: PaperFacts; member: { id: string }; version: VersionFacts }

/** The day on which the board of a member has the text before it, as far as it is known (`boardDay`). */
export async function boardDayOf(
  reader: Pick<Reader, 'intention' | 'boardDate'>,
  { paper, member, version }: ToBoard,
): Promise<Date | null> {
  const stated = await reader.intention.findFirst({
    where: { paperId: paper.id, memberId: member.id, ...namesDay },
    select: { onDate: true },
  })
  const days = await reader.boardDate.findMany({ where: { memberId: member.id }, select: { day: true } })
  return boardDay(
    publishedAt(paper, version),
    stated?.onDate ?? null,
    days.map(({ day }) => day),
  )
}

/** Intentions whose day is that of a board. */
export const namesDay = {
  endedAt: null,
  kind: { in: ['inApproval', 'intendsToSign'] },
} satisfies Prisma.IntentionWhereInput
