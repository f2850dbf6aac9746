import { Confirm } from '@/components/ui/confirm'
import { TextArea } from '@/components/ui/text-area'
import { fixNumbersAction, releaseNumbersAction } from '@/lib/numbers/actions'
import { canFixNumbers, canReleaseNumbers } from '@/lib/numbers/rules'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import type { VersionFacts } from '@/lib/versions/rules'

type FixNumbersProps = { actor: Actor; paper: PaperFacts; version: VersionFacts; now: Date }

/** Whether the numbers of a version stay, for everyone; for an admin, on the current version, the way to fix or release them. */
export function FixNumbers({ actor, paper, version, now }: FixNumbersProps) {
  const isCurrent = currentVersion(paper)?.id === version.id
  const canFix = isCurrent && canFixNumbers(actor, paper, now).ok
  const release = canReleaseNumbers(actor, paper, now)
  const canRelease = isCurrent && release.ok
  const whyNot = isCurrent && version.numbersFixed && isAdmin(actor) && !release.ok ? release.why : null
  if (!version.numbersFixed && !canFix) return null
  const hidden = { paperId: paper.id, versionId: version.id, key: crypto.randomUUID() }
  return (
    <section className="stack tight" aria-labelledby="numbers">
      <h2 id="numbers">Numbers of paragraphs</h2>
      <p className="muted small">
        {version.numbersFixed
          ? 'Fixed: each paragraph keeps its number in later versions. What is new becomes 5bis, 5ter, and the number of a paragraph that is gone is not given again.'
          : 'Counted anew in each version. Fix them once this version is cited elsewhere.'}
      </p>
      {whyNot && <p className="muted small">{whyNot}</p>}
      <div className="row">
        {canFix && (
          <Confirm
            label="Fix the numbers …"
            title={`Fix the numbers of version ${version.number}`}
            act="Fix the numbers"
            action={fixNumbersAction}
            hidden={hidden}
            consequence={
              <p>
                Every later version keeps them: what is new between paragraphs 5 and 6 becomes 5bis. They can
                be released until the paper is final.
              </p>
            }
          >
            <TextArea name="reason" label="Why they are fixed, such as where they are cited" limit={2000} />
          </Confirm>
        )}
        {canRelease && (
          <Confirm
            label="Release the numbers …"
            title={`Release the numbers of version ${version.number}`}
            act="Release the numbers"
            action={releaseNumbersAction}
            hidden={hidden}
            consequence={
              <p>This version and those after it count 1, 2, 3 anew. Earlier versions stay as they were.</p>
            }
          >
            <TextArea name="reason" label="Why they are released" limit={2000} />
          </Confirm>
        )}
      </div>
    </section>
  )
}
