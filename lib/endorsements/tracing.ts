import 'server-only'
import { cameTowards, type Traced, tracePassages } from '@/lib/document/traced'
import type { Body } from '@/lib/document/tree'
import { fixedIn } from '@/lib/numbers/labels'
import type { Reader } from '@/lib/platform/db'
import { Newest } from '@/lib/platform/newest'
import { asGiven, type StanceRow } from './standing'

/** A row with what it says of its reservation. */
export type ReservedRow = StanceRow & {
  reservation: string | null
  reservationParagraph: string | null
  reservationQuote: string | null
  reservationWording: string | null
}

/** What became of the passage of a reservation in a later text, and whether that is nearer to what would lift it. */
export type TracedReservation = Traced & { towards: boolean }

type Db = Pick<Reader, '$queryRaw' | 'versionText'>

/** Neither of two versions changes, nor does a row; the numbers that paragraphs keep are a part of the key. */
const traced = new Newest<TracedReservation>(300)

/**
 * For the rows among these that have a reservation: where its passage is in the version `toVersionId`, followed from the text
 * under which the member spoke it. By id of the row; without those whose words, or whose text, were taken out. `all`: the
 * rows of the paper, live and ended.
 */
export async function traceReservations(
  db: Db,
  rows: readonly ReservedRow[],
  all: readonly ReservedRow[],
  toVersionId: string,
): Promise<ReadonlyMap<string, TracedReservation>> {
  const reserved = rows.flatMap((row) => {
    const { reservationParagraph: paragraph, reservationQuote: quote, reservationWording: wording } = row
    const from = asGiven(all, row).versionId
    return paragraph === null ? [] : [{ id: row.id, from, paragraph, quote, wording: wording ?? '' }]
  })
  if (reserved.length === 0) return new Map()
  const texts = await textsOf(db, [...new Set([toVersionId, ...reserved.map(({ from }) => from)])])
  const to = texts.get(toVersionId)
  const found = new Map<string, TracedReservation>()
  for (const { id, from: fromId, paragraph, quote, wording } of to ? reserved : []) {
    const from = texts.get(fromId)
    if (!from || !to) continue
    const key = [fromId, toVersionId, paragraph, quote, wording, from.numbers, to.numbers].join('\u0000')
    const known = traced.get(key) ?? tracedOne(from, to, { paragraph, quote }, wording)
    if (!known) continue
    traced.put(key, known)
    found.set(id, known)
  }
  return found
}

type Text = Awaited<ReturnType<typeof textsOf>> extends ReadonlyMap<string, infer Held> ? Held : never

function tracedOne(
  from: Text,
  to: Text,
  passage: { paragraph: string; quote: string | null },
  wording: string,
): TracedReservation | null {
  const [one] = tracePassages(from, to, [passage])
  return one ? { ...one, towards: cameTowards(one, wording) } : null
}

async function textsOf(db: Db, versionIds: readonly string[]) {
  // One after the other: a transaction has one connection.
  const fixed = await fixedIn(db, versionIds)
  const texts = await db.versionText.findMany({
    where: { versionId: { in: [...versionIds] } },
    select: { versionId: true, body: true },
  })
  return new Map(
    texts.map(({ versionId, body }) => {
      const labels = fixed.get(versionId)
      // Only what parseBody let through is stored.
      return [versionId, { body: body as Body, fixed: labels, numbers: [...(labels?.values() ?? [])].join() }]
    }),
  )
}
