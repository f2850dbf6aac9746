import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icons'
import { A } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { When } from '@/components/ui/when'
import { bySoonest } from '@/lib/endorsements/soonest'
import type { MemberToSign, ToSign } from '@/lib/endorsements/to-sign'
import { intentionWords, stanceWords } from '@/lib/endorsements/words'
import type { Membership } from '@/lib/platform/actor'
import { formatDay } from '@/lib/platform/format'
import { withQuery } from '@/lib/platform/query-text'
import type { IntentionKind } from '@/prisma/generated/enums'
import styles from './sign.module.css'

type PapersProps = {
  of: MemberToSign
  /** The paper that is read and signed here. */
  open: string | null
  /** What is read and signed of it. */
  sheet: ReactNode
  now: Date
}

/** So many papers are shown at once. */
const most = 25

/** All papers of one member, soonest first, signed in place and one by one; what is signed stays in its place. */
export function PapersToSign({ of: { member, papers, done }, open, sheet, now }: PapersProps) {
  const all = [...papers, ...done].sort(bySoonest)
  const signed = all.filter(({ what }) => what === 'done' || what === 'decline').length
  const next = papers.find(({ paper, what }) => paper.slug !== open && what !== 'decline')
  return (
    <>
      <p role="status" className="row">
        <Meter value={signed} max={all.length} label="Papers signed" tone="agreed">
          {signed} of {all.length} signed
        </Meter>
      </p>
      <ul className="ruled">
        {all.slice(0, most).map((each) => {
          const { slug } = each.paper
          const isOpen = slug === open
          return (
            <li key={slug} id={`paper-${slug}`} className="stack">
              <Summary each={each} member={member} now={now} open={isOpen} />
              {isOpen && (
                <div className={styles.sheet}>
                  {sheet}
                  {next && (
                    <p>
                      <A href={here(member.memberId, next.paper.slug)}>Go on to: {next.paper.title}</A>
                    </p>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {all.length > most && <p className="muted">{all.length - most} more follow these.</p>}
    </>
  )
}

const here = (member: string, paper: string) => `${withQuery('/sign', { member, paper })}#paper-${paper}`

type SummaryProps = { each: ToSign; member: Membership; now: Date; open: boolean }

function Summary({ each, member, now, open }: SummaryProps) {
  const { paper, until, intention, prepared } = each
  return (
    <div className="row apart">
      <div className="stack tight">
        <h2 className={styles.title}>{paper.title}</h2>
        <p className="small">
          <Standing each={each} member={member.memberName} />{' '}
          <span className="due">
            Until <When at={until} from={now} year={false} />
          </span>
        </p>
        {each.waits && <p className="small">{each.waits}</p>}
        {prepared && !open && (
          <>
            <p className="small">
              <b>
                {prepared.by} proposes: {stanceWords[prepared.stance]}
              </b>
              , of version {prepared.version}
            </p>
            <p className="quote small">{prepared.note}</p>
          </>
        )}
        {intention && (
          <p className="small muted">
            Said before: {intentionWords[intention.kind as IntentionKind]}
            {intention.onDate && ` by ${formatDay(intention.onDate, { year: false })}`}
          </p>
        )}
      </div>
      {!open && (
        <LinkButton
          {...(each.what === 'done' ? {} : { look: 'first' as const })}
          href={here(member.memberId, paper.slug)}
        >
          {actOf(each, member)}
          <span className="unseen">: {paper.title}</span>
        </LinkButton>
      )}
    </div>
  )
}

function Standing({ each: { what, version, signed, stance }, member }: { each: ToSign; member: string }) {
  if (what === 'signOn') return `Version ${version} is not signed.`
  if (what === 'reconfirm') return `Signed as version ${signed}; version ${version} changed it.`
  if (what === 'decline') return `Carried over to version ${version}: it can be declined.`
  return (
    <Chip tone="agreed">
      <Icon name="tick" /> {member} {stance && stanceWords[stance]}, on version {version}
    </Chip>
  )
}

function actOf({ what }: ToSign, { right }: Membership): string {
  if (what === 'done' || what === 'decline') return 'Look at it'
  if (right !== 'signatory') return 'Read and prepare'
  return what === 'signOn' ? 'Read and sign' : 'Read and reconfirm'
}
