import { LinkButton } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { ToSign } from '@/lib/endorsements/to-sign'
import { intentionWords } from '@/lib/endorsements/words'
import type { Membership } from '@/lib/platform/actor'
import { counted, formatDay } from '@/lib/platform/format'
import type { IntentionKind } from '@/prisma/generated/enums'

type PapersProps = { member: Membership; papers: readonly ToSign[]; now: Date }

/** So many papers are shown at once. */
const most = 25

/** What waits for one member, soonest first, each with the one act that settles it. */
export function PapersToSign({ member, papers, now }: PapersProps) {
  const id = `for-${member.memberId}`
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        {member.memberName}: {counted(papers.length, 'paper')}
      </h2>
      <ul className="ruled">
        {papers.slice(0, most).map((each) => (
          <li key={each.paper.slug} className="row apart">
            <div className="stack tight">
              <p>
                <A href={`/papers/${each.paper.slug}`}>{each.paper.title}</A>
              </p>
              <p className="small">
                {sentenceOf(each)}{' '}
                <span className="due">
                  Until <When at={each.until} from={now} year={false} />
                </span>
              </p>
              {each.waits && <p className="small">{each.waits}</p>}
              {each.intention && (
                <p className="small muted">
                  Said before: {intentionWords[each.intention.kind as IntentionKind]}
                  {each.intention.onDate && ` by ${formatDay(each.intention.onDate, { year: false })}`}
                </p>
              )}
            </div>
            <LinkButton look="first" href={`/papers/${each.paper.slug}/sign?member=${member.memberId}`}>
              {actOf(each, member)}
            </LinkButton>
          </li>
        ))}
      </ul>
      {papers.length > most && <p className="muted">{papers.length - most} more follow these.</p>}
    </section>
  )
}

function sentenceOf({ what, version, signed }: ToSign): string {
  if (what === 'signOn') return `Version ${version} is not signed.`
  if (what === 'reconfirm') return `Signed as version ${signed}; version ${version} changed it.`
  return `Carried over to version ${version}: it can be declined.`
}

function actOf({ what }: ToSign, { memberName, right }: Membership): string {
  if (right !== 'signatory') return `Prepare for ${memberName}`
  if (what === 'signOn') return `Sign on for ${memberName}`
  return what === 'reconfirm' ? `Reconfirm for ${memberName}` : 'Look at it'
}
