import 'server-only'
import { canSeeVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { classOf } from '@/lib/versions/rules'

/** The text whose RFC 8785 canonical JSON has the version's digest. */
type Text = { format: number; title: string; language: string; body: unknown }

/** Every version with its digest and date; its text where this reader may see it and it was not suppressed. */
export async function shownVersions(actor: Actor, paper: PaperFacts) {
  const seen = paper.versions.filter((version) => canSeeVersion(actor, paper, version))
  const texts = await db.versionText.findMany({
    where: { versionId: { in: seen.map((version) => version.id) } },
    select: { versionId: true, canonical: true, coverNote: true },
  })
  const byId = new Map(texts.map((text) => [text.versionId, text]))
  return paper.versions
    .filter((version) => !version.takenBack || seen.includes(version))
    .map(({ id, number, language, digest, at, classes, takenBack, suppressed }) => {
      const text = byId.get(id)
      return {
        number,
        id,
        language,
        digest,
        at: at.toISOString(),
        class: number > 1 ? classOf(classes).kind : null,
        takenBack,
        suppressed,
        coverNote: text?.coverNote ?? null,
        text: text ? (JSON.parse(text.canonical) as Text) : null,
      }
    })
}
