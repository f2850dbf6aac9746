import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { errataOf } from '@/lib/papers/errata'
import type { PaperFacts } from '@/lib/papers/rules'

/** Why a final paper was reopened, above it for everyone who can read it; nothing where it never was. */
export function Errata({ facts }: { facts: PaperFacts }) {
  return errataOf(facts).map(({ at, reason, versionId, finalAgainAt }) => {
    const version = facts.versions.find(({ id }) => id === versionId)?.number
    return (
      <Notice key={at.toISOString()} tone={finalAgainAt ? 'info' : 'wait'}>
        <p>
          <b>Erratum.</b> Version {version} was final and was reopened, <When at={at} />:
        </p>
        <p className="quote">{reason}</p>
        <p className="small muted">
          {finalAgainAt ? (
            <>
              Final again since <When at={finalAgainAt} />, under the same number.
            </>
          ) : (
            'It keeps its number, and is in its final call again or revised until it is final again.'
          )}
        </p>
      </Notice>
    )
  })
}
