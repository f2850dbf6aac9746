import { Chip } from '@/components/ui/chip'
import { Confirm } from '@/components/ui/confirm'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { endMembershipAction } from '@/lib/people/actions'
import { rightNames } from '@/lib/people/words'
import type { Right } from '@/lib/platform/actor'

type Held = {
  id: string
  right: Right
  from: Date
  until: Date | null
  member: { slug: string; displayName: string }
}

type MembershipsHeldProps = {
  personName: string
  memberships: readonly Held[]
  now: Date
  newKey: () => string
}

/** What a person holds and held at members, the latest first. */
export function MembershipsHeld({ personName, memberships, now, newKey }: MembershipsHeldProps) {
  if (memberships.length === 0) return <p className="muted">Of no member, now or before.</p>
  return (
    <ul className="ruled">
      {memberships.map(({ id, right, from, until, member }) => {
        const isOver = until !== null && until <= now
        return (
          <li key={id} className="row apart">
            <div>
              <p>
                {rightNames[right]} of <A href={`/admin/members/${member.slug}`}>{member.displayName}</A>{' '}
                {isOver && <Chip>ended</Chip>}
                {from > now && <Chip tone="wait">to come</Chip>}
              </p>
              <p className="small muted">
                From <When at={from} />
                {until && (
                  <>
                    {' until '}
                    <When at={until} />
                  </>
                )}
              </p>
            </div>
            {!isOver && from <= now && (
              <Confirm
                label="End …"
                title={`End the membership at ${member.displayName}`}
                act="End it now"
                small
                consequence={
                  <p>
                    {personName} can no longer act for {member.displayName}. What was done stays with the
                    member.
                  </p>
                }
                action={endMembershipAction}
                hidden={{ key: newKey(), membershipId: id }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
