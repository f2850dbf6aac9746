import 'server-only'
import type { Reader } from '@/lib/platform/db'
import type { AnnexFacts } from './rules'

/** The versions of a paper's annex without their words, oldest first. What of them may be seen is for the caller's rule. */
export async function annexVersions(
  reader: Pick<Reader, 'annexVersion'>,
  paperId: string,
): Promise<AnnexEntry[]> {
  const rows = await reader.annexVersion.findMany({
    where: { paperId },
    orderBy: { number: 'asc' },
    include: {
      person: { select: { name: true } },
      ends: { include: { person: { select: { name: true } } } },
      text: { select: { title: true, note: true } },
    },
  })
  return rows.map(({ id, number, language, digest, at, person, ends, text }) => {
    const end = (kind: 'takenBack' | 'suppressed') => {
      const row = ends.find((each) => each.kind === kind)
      return row ? { at: row.at, reason: row.reason, by: row.person.name } : null
    }
    const [takenBack, suppressed] = [end('takenBack'), end('suppressed')]
    return {
      ...{ id, number, language, digest, at, publishedBy: person.name },
      ...{ title: text?.title ?? null, note: text?.note ?? null },
      ...{ takenBack: takenBack !== null, suppressed: suppressed !== null },
      ends: { takenBack, suppressed },
    }
  })
}

/** A version with what is said about it: title and note are null where its words were suppressed. */
export type AnnexEntry = AnnexFacts & {
  title: string | null
  note: string | null
  publishedBy: string
  ends: { takenBack: Ended; suppressed: Ended }
}
type Ended = { at: Date; reason: string; by: string } | null
