import { Chip } from '@/components/ui/chip'
import { Digest } from '@/components/ui/digest'
import { A } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { canSeeVersion, currentVersion, finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { type VersionFacts, versionBefore } from '@/lib/versions/rules'

type VersionHeadProps = {
  actor: Actor
  paper: PaperFacts
  version: VersionFacts
  /** As it was published with; null where it was suppressed. */
  title: string | null
  publishedBy: string | null
}

/** What a version is: its number among the others, when and by whom it was published, its digest and its address. */
export function VersionHead({ actor, paper, version, title, publishedBy }: VersionHeadProps) {
  const at = `/papers/${paper.slug}`
  const before = versionBefore(paper, version)
  const { number, digest } = version
  const others = paper.versions.filter((each) => each.id !== version.id && canSeeVersion(actor, paper, each))
  return (
    <>
      <PageHead
        title={title ?? `Version ${number}`}
        crumbs={[
          { href: '/papers', label: 'Papers' },
          { href: at, label: 'The paper' },
        ]}
        kind={`Version ${number} of ${paper.versions.length}, as it was`}
        facts={
          <>
            <span>
              Published <When at={version.at} />
              {publishedBy && <> by {publishedBy}</>}
            </span>
            <StandingOf paper={paper} version={version} />
          </>
        }
      />
      <dl className="pairs small">
        <dt>Digest</dt>
        <dd>
          <Digest value={digest} />
        </dd>
        <dt>Permanent address</dt>
        <dd>
          <A href={`${at}/versions/${number}`}>{`${at}/versions/${number}`}</A> ·{' '}
          <a href={`${at}/versions/${number}.json`}>the bytes under the digest (JSON)</a>
        </dd>
        {others.length > 0 && (
          <>
            <dt>Other versions</dt>
            <dd className="row">
              {others.map((each) => (
                <A key={each.id} href={`${at}/versions/${each.number}`}>
                  Version {each.number}
                </A>
              ))}
              {before && canSeeVersion(actor, paper, before) && (
                <A href={`${at}/changes?from=${before.number}&to=${number}`}>
                  What changed since version {before.number}
                </A>
              )}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

function StandingOf({ paper, version }: { paper: PaperFacts; version: VersionFacts }) {
  if (version.takenBack) return <Chip tone="stop">taken back</Chip>
  if (version.id === finalVersionId(paper)) return <Chip tone="agreed">final</Chip>
  if (version.id === currentVersion(paper)?.id) return <Chip tone="act">current</Chip>
  return <Chip tone="wait">not the current version</Chip>
}
