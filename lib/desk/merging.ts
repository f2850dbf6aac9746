import 'server-only'
import { getUndoing, listMerges, listStandings, type MergeShown } from '@/lib/merging/queries'
import type { ChangeStanding } from '@/lib/merging/standing'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { DeskItem } from './items'

/** Another open suggestion for the same words of the draft. */
export type Rival = { number: number; who: string; is: ChangeStanding['is'] }

/** How the wording of the input in focus stands to the draft, or what became of it there. */
export type DeskMerging = {
  /** Its changes as they stand now; null where it proposes none, or is answered. */
  standing: { is: ChangeStanding['is']; changes: readonly ChangeStanding[]; seen: string } | null
  rivals: readonly Rival[]
  /** It was put into the draft, and is there. */
  merge: MergeShown | null
  /** What taking it out again meets, where words of it were changed since. */
  undoing: { changes: readonly ChangeStanding[]; seen: string } | null
}

/** What was put into the draft since an instant and is there still, of a paper; newest first. */
export async function liveMerges(actor: Actor, paperId: string): Promise<MergeShown[]> {
  return (await listMerges(actor, paperId)).filter(({ undone }) => undone === null)
}

/** How this input stands to the draft, beside the others that propose wording for the same paragraphs. */
export async function mergingOf(
  actor: Actor,
  paperId: string,
  item: DeskItem | undefined,
  merges: readonly MergeShown[],
): Promise<DeskMerging | null> {
  if (!item || item.changes.length === 0) return null
  const merge = merges.find(({ inputId }) => inputId === item.id) ?? null
  const [standings, undoing] = await Promise.all([
    listStandings(actor, paperId),
    merge && getUndoing(actor, paperId, merge.id),
  ])
  const standing = standings.get(item.id) ?? null
  const touched = new Set(paragraphsIn(standing?.changes ?? []))
  for (const id of merge?.paragraphs ?? []) touched.add(id)
  const near = [...standings.values()].filter(
    ({ inputId, changes }) => inputId !== item.id && paragraphsIn(changes).some((id) => touched.has(id)),
  )
  return { standing, rivals: await named(near), merge, undoing }
}

const paragraphsIn = (changes: readonly ChangeStanding[]) =>
  changes.flatMap(({ paragraph, change }) => paragraph?.id ?? change.paragraph ?? [])

async function named(
  near: readonly { inputId: string; number: number; is: ChangeStanding['is'] }[],
): Promise<Rival[]> {
  const rows = await db.input.findMany({
    where: { id: { in: near.map(({ inputId }) => inputId) } },
    select: { id: true, member: { select: { displayName: true } } },
  })
  const names = new Map(rows.map(({ id, member }) => [id, member?.displayName ?? 'Taskforce']))
  return near.map(({ inputId, number, is }) => ({ number, is, who: names.get(inputId) ?? '' }))
}
