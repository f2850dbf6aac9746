import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { canBeReached } from '@/lib/members/rules'
import { decidesMeans, decidesWords } from '@/lib/members/words'
import { rightNames } from '@/lib/people/words'
import { type Actor, hasRight, isAdmin, type Right } from '@/lib/platform/actor'
import type { Decides } from '@/prisma/generated/enums'

type Named = { id: string; displayName: string; leftAt: Date | null }
type PeopleProps = {
  member: Named
  people: readonly { id: string; name: string; right: Right; until: Date | null }[]
  actor: Actor
  now: Date
}

/** Who is of a member, and deputies until when. Its own people and admins hear where too few can be reached. */
export function MemberPeople({ member, people, actor, now }: PeopleProps) {
  const asks = member.leftAt === null && (isAdmin(actor) || hasRight(actor, member.id, 'contributor'))
  const reached = canBeReached(member.displayName, people)
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">People</h2>
      {people.length === 0 && <p className="muted">Nobody signs in for this member yet.</p>}
      <ul className="ruled">
        {people.map(({ id, name, right, until }) => (
          <li key={id} className="row apart">
            <span>{name}</span>
            <span className="small muted">
              {rightNames[right]}
              {until && (
                <>
                  {' until '}
                  <When at={until} from={now} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {asks && !reached.ok && (
        <Notice tone="wait">
          <p>{reached.why}</p>
        </Notice>
      )}
    </section>
  )
}

/** How a member comes to a signature, for who may know it. */
export function HowItDecides({ member, decides, actor }: { member: Named; decides: Decides; actor: Actor }) {
  return (
    <section className="stack tight" aria-labelledby="decides">
      <h2 id="decides">How it decides</h2>
      <p>
        {capital(decidesWords[decides])}. <span className="muted">{decidesMeans[decides]}</span>
      </p>
      {hasRight(actor, member.id, 'signatory') && (
        <p className="small">
          <A href="/me">Change it on my page</A>
        </p>
      )}
    </section>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
