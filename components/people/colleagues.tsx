import { Chip } from '@/components/ui/chip'
import { Confirm } from '@/components/ui/confirm'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { canBeReached } from '@/lib/members/rules'
import { endDeputyAction } from '@/lib/people/actions'
import { rightNames } from '@/lib/people/words'
import type { Right } from '@/lib/platform/actor'
import { ColleagueForm } from './colleague-form'
import { DeputyForm } from './deputy-form'

type Colleague = {
  id: string
  right: Right
  until: Date | null
  isInvited: boolean
  person: { id: string; name: string; email: string }
}

type ColleaguesProps = {
  member: { id: string; displayName: string; mailDomain: string | null }
  people: readonly Colleague[]
  /** The reader signs for this member: it may name a deputy. */
  canSign: boolean
  newKey: () => string
}

/** The people of a member, for those who speak for it: who they are, who may join them, who signs in their place. */
export function Colleagues({ member, people, canSign, newKey }: ColleaguesProps) {
  const { id: memberId, displayName: memberName, mailDomain } = member
  const reached = canBeReached(memberName, people)
  const others = people.filter(({ right }) => right !== 'signatory').map(({ person }) => person)
  return (
    <section className="stack" aria-labelledby={`people-${memberId}`}>
      <h2 id={`people-${memberId}`}>People of {memberName}</h2>
      <ul className="ruled">
        {people.map(({ id, right, until, isInvited, person }) => (
          <li key={id} className="row apart">
            <div>
              <p>
                {person.name} <Chip>{rightNames[right]}</Chip>
                {isInvited && <Chip tone="wait">invited, not yet here</Chip>}
              </p>
              <p className="small muted">
                {person.email}
                {until && (
                  <>
                    {' · until '}
                    <When at={until} />
                  </>
                )}
              </p>
            </div>
            {canSign && right === 'signatory' && until && (
              <Confirm
                label="End now"
                title={`End the deputy’s right of ${person.name}`}
                act="End it now"
                small
                consequence={
                  <p>
                    From now on {person.name} cannot sign for {memberName}.
                  </p>
                }
                action={endDeputyAction}
                hidden={{ key: newKey(), membershipId: id }}
              />
            )}
          </li>
        ))}
      </ul>
      {!reached.ok && (
        <Notice tone="wait">
          <p>{reached.why}</p>
        </Notice>
      )}
      {mailDomain ? (
        <Disclosure label="Invite a contributor" button={{}}>
          <div className="card">
            <ColleagueForm
              formKey={newKey()}
              memberId={memberId}
              memberName={memberName}
              mailDomain={mailDomain}
            />
          </div>
        </Disclosure>
      ) : (
        <Notice>
          <p>
            {memberName} has no mail domain in the roster. Once an admin has set it you can invite
            contributors here.
          </p>
        </Notice>
      )}
      {canSign && others.length > 0 && (
        <Disclosure label="Name a deputy for a time" button={{}}>
          <div className="card">
            <DeputyForm formKey={newKey()} memberId={memberId} memberName={memberName} people={others} />
          </div>
        </Disclosure>
      )}
    </section>
  )
}
