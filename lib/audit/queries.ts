import 'server-only'
import { fieldSalt } from '@/lib/events/seal'
import { type RecordedEvent, verifyChain } from '@/lib/events/verify'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { publicEndorsements, shownFields } from '@/lib/record/rules'
import type { Prisma } from '@/prisma/generated/client'
import { withheldOf } from './withheld'

const pageSize = 50

export type AuditFilter = {
  type?: string
  personId?: string
  /** A paper's chain, or the coalition's own. */
  chainId?: string
  from?: Date
  /** Exclusive. */
  until?: Date
  page?: number
}

export type AuditLine = {
  chainId: string
  seq: number
  type: string
  at: Date
  hash: string
  /** What this admin may open; what is withheld is counted. */
  facts: Record<string, unknown>
  withheld: number
  isErased: boolean
}

function matching({ type, personId, chainId, from, until }: AuditFilter): Prisma.EventWhereInput {
  return {
    ...(type && { type }),
    ...(chainId && { chainId }),
    ...((from || until) && { at: { ...(from && { gte: from }), ...(until && { lt: until }) } }),
    ...(personId && { facts: { is: { facts: { path: ['personId'], equals: personId } } } }),
  }
}

/** One page of what happened on every chain, the latest first, with names for its ids; null for all but admins. */
export async function listEvents(actor: Actor, filter: AuditFilter) {
  if (!isAdmin(actor)) return null
  const withheld = filter.personId ? await withheldOf(actor, filter.personId) : []
  const where = { ...matching(filter), ...(withheld.length > 0 && { NOT: { OR: withheld } }) }
  const [total, rows] = await Promise.all([
    db.event.count({ where }),
    db.event.findMany({
      where,
      orderBy: [{ at: 'desc' }, { chainId: 'asc' }, { seq: 'desc' }],
      skip: ((filter.page ?? 1) - 1) * pageSize,
      take: pageSize,
      include: { facts: true },
    }),
  ])
  const inputs = await inputsIn(rows.map(({ facts }) => factsOf(facts)))
  const context = { inputs, publicEndorsements: publicEndorsements([], null) }
  const lines = rows.map(({ facts: kept, seals, ...line }): AuditLine => {
    const all = factsOf(kept)
    const shown = kept ? shownFields(actor, { type: line.type, facts: all }, context) : []
    return {
      ...{ chainId: line.chainId, seq: line.seq, type: line.type, at: line.at, hash: line.hash },
      facts: Object.fromEntries(shown.map((field) => [field, all[field]])),
      withheld: Object.keys(seals as object).length - shown.length,
      isErased: kept === null,
    }
  })
  return { total, pages: Math.max(1, Math.ceil(total / pageSize)), lines, names: await namesIn(lines) }
}

const factsOf = (kept: { facts: unknown } | null) => (kept?.facts ?? {}) as Record<string, unknown>

async function inputsIn(facts: readonly Record<string, unknown>[]) {
  const ids = facts.flatMap(({ inputId, inputIds }) => [inputId, inputIds].flat().filter(isId))
  const inputs = await db.input.findMany({
    where: { id: { in: ids } },
    select: { id: true, memberId: true, taskforceOnly: true, publicAs: true },
  })
  return new Map(inputs.map(({ id, ...input }) => [id, input]))
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

/** The names behind the ids of these lines: people, members, papers and topics. */
async function namesIn(lines: readonly AuditLine[]): Promise<Map<string, string>> {
  const ids = [
    ...new Set(lines.flatMap(({ chainId, facts }) => [chainId, ...Object.values(facts).flat().filter(isId)])),
  ]
  const where = { id: { in: ids } }
  const [people, members, papers, topics] = await Promise.all([
    db.person.findMany({ where, select: { id: true, name: true } }),
    db.member.findMany({ where, select: { id: true, displayName: true } }),
    db.paper.findMany({ where, select: { id: true, title: true } }),
    db.topic.findMany({ where, select: { id: true, name: true } }),
  ])
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...members.map(({ id, displayName }) => [id, displayName] as const),
    ...papers.map(({ id, title }) => [id, title] as const),
    ...topics.map(({ id, name }) => [id, name] as const),
  ])
}

/** The chains to choose from, the coalition's own first; empty for all but admins. */
export async function listChains(actor: Actor): Promise<{ id: string; title: string }[]> {
  if (!isAdmin(actor)) return []
  const coalition = await db.coalition.findFirst({ select: { id: true } })
  const papers = await db.paper.findMany({ select: { id: true, title: true }, orderBy: { title: 'asc' } })
  return [...(coalition ? [{ id: coalition.id, title: 'The coalition itself' }] : []), ...papers]
}

/** Who has acted, to choose from; empty for all but admins. */
export async function listActors(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!isAdmin(actor)) return []
  return db.person.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

export type Verified = { chains: number; events: number; wrong: { chainId: string; sentences: string[] }[] }

/** Recomputes every chain, its links, hashes, its end and every seal that is kept; null for all but admins. */
export async function verifyChains(actor: Actor): Promise<Verified | null> {
  if (!isAdmin(actor)) return null
  const chains = await db.event.groupBy({ by: ['chainId'], _count: true, orderBy: { chainId: 'asc' } })
  const heads = new Map((await db.chainHead.findMany()).map(({ chainId, ...head }) => [chainId, head]))
  const wrong: Verified['wrong'] = []
  for (const chainId of new Set([...chains.map((chain) => chain.chainId), ...heads.keys()])) {
    const head = heads.get(chainId) ?? { seq: 0, hash: null }
    const sentences = verifyChain(chainId, await recorded(chainId), head)
    if (sentences.length > 0) wrong.push({ chainId, sentences })
  }
  return { chains: chains.length, events: chains.reduce((sum, { _count }) => sum + _count, 0), wrong }
}

async function recorded(chainId: string): Promise<RecordedEvent[]> {
  const rows = await db.event.findMany({
    where: { chainId },
    orderBy: { seq: 'asc' },
    include: { facts: true },
  })
  return rows.map(({ seq, type, actKey, at, seals, previousHash, hash, facts: kept }) => {
    const facts = Object.entries(factsOf(kept))
    const shown = facts.map(([field, value]) => [field, { value, salt: fieldSalt(kept?.salt ?? '', field) }])
    return {
      ...{ seq, type, act: actKey, at: at.toISOString(), previousHash, hash },
      seals: seals as Record<string, string>,
      shown: Object.fromEntries(shown) as RecordedEvent['shown'],
    }
  })
}
