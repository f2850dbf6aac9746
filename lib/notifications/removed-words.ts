import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { escapeHtml } from '@/lib/platform/html'
import { reservationOpening, signedWords } from './reservation'

/**
 * The words of this version were taken away: no letter keeps them, not even one that was sent, and one that waits is never
 * sent. Letters that quote a version are those of its publication and of the next one's ("it said"), those that ask a
 * member whose reservation is on its words to reconfirm, why its class was challenged, and those about places moved by hand of what was said on its words.
 * Safe to run any time.
 */
export async function removeQuotes(
  tx: Tx,
  { id: paperId, versions }: Pick<PaperFacts, 'id' | 'versions'>,
  versionId: string,
): Promise<void> {
  const version = versions.find(({ id }) => id === versionId)
  if (!version) return
  const own = await publicationsOf(tx, paperId, [versionId])
  const next = await publicationsOf(tx, paperId, followersOf(versions, versionId))
  const words = `This letter quoted words of version ${version.number}, which were removed.`
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><p>${escapeHtml(words)}</p></body></html>`
  await tx.$executeRaw`
    update "Notice" n set text = ${`${words}\n`}, html = ${html},
      "cancelledAt" = case when "sentAt" is null then coalesce("cancelledAt", ${new Date()}) else "cancelledAt" end
    where "paperId" = ${paperId}::uuid and (
      (kind = 'passage' and cause = any(${[...own, ...next]}))
      or (kind in ('reconfirm', 'liftReservation') and position(${reservationOpening} in text) > 0
        and (cause = any(${own}) or position(${signedWords(version.number)} in text) > 0))
      or (kind = 'classChallenged' and position(${`version ${version.number} of “`} in text) > 0)
      or (kind = 'placeMoved' and exists (select 1 from "Input" i where i."versionId" = ${versionId}::uuid
        and i.quote <> '' and position('“' || i.quote || '”' in n.text) > 0)))`
}

/** The versions whose publication told what became of the words of this one: up to the first after it that stands. */
function followersOf(versions: PaperFacts['versions'], versionId: string): string[] {
  const at = versions.findIndex(({ id }) => id === versionId)
  if (versions[at]?.takenBack) return []
  const later = versions.slice(at + 1)
  const last = later.findIndex(({ takenBack }) => !takenBack)
  return (last < 0 ? later : later.slice(0, last + 1)).map(({ id }) => id)
}

/** What the letters of these publications name as their cause. */
async function publicationsOf(tx: Tx, chainId: string, versionIds: readonly string[]): Promise<string[]> {
  const events = await tx.event.findMany({
    where: { chainId, type: 'version.published' },
    select: { seq: true, facts: { select: { facts: true } } },
  })
  return events.flatMap(({ seq, facts }) => {
    const { versionId } = (facts?.facts ?? {}) as { versionId?: string }
    return versionId && versionIds.includes(versionId) ? [`${chainId}:${seq}`] : []
  })
}
