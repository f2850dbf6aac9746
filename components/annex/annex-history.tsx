import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { type AnnexFacts, annexBefore, currentAnnex } from '@/lib/annex/rules'

type Version = AnnexFacts & { publishedBy: string; note: string | null }

/** What became of an annex, newest first: it has a history of its own, which members alone see. */
export function AnnexHistory({ at, versions }: { at: string; versions: readonly Version[] }) {
  const current = currentAnnex(versions)
  return (
    <section className="stack tight no-print" aria-labelledby="annex-versions">
      <h3 id="annex-versions">Versions of the annex</h3>
      <ol className="ruled plain" reversed>
        {versions.toReversed().map((version) => {
          const { id, number, note } = version
          const before = annexBefore(versions, version)
          return (
            <li key={id} className="stack tight">
              <p className="row">
                <A href={`${at}/versions/${number}`}>Version {number}</A>
                {id === current?.id && <Chip tone="act">current</Chip>}
                {version.takenBack && <Chip tone="stop">taken back</Chip>}
                {version.suppressed && <Chip tone="stop">suppressed</Chip>}
                {before && (
                  <A href={`${at}/changes?from=${before.number}&to=${number}`}>
                    Changes since version {before.number}
                  </A>
                )}
              </p>
              {note && <p className="said">{note}</p>}
              <p className="small muted">
                <When at={version.at} /> by {version.publishedBy}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
