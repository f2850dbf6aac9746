import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterRoleAction } from '@/lib/sign-in/actions'
import styles from './roles.module.css'

type Role = 'taskforce' | 'admin' | 'signatory' | 'representative' | 'contributor'
type RolePerson = { personId: string; name: string; member: string | null }

const words: Record<Role, { title: string; can: string }> = {
  taskforce: { title: 'Taskforce', can: 'Writes the drafts, publishes versions, answers every comment.' },
  admin: { title: 'Admin', can: 'Runs the coalition: members, windows, finalising. Moves the demo’s clock.' },
  signatory: { title: 'Signatory', can: 'Signs on for a member, and withdraws.' },
  representative: { title: 'Representative', can: 'Speaks for a member and prepares its signature.' },
  contributor: { title: 'Contributor', can: 'Comments under their own name.' },
}

const shownAtOnce = 3

/** The demo's people by what they may do; one click comes in as one of them. */
export function Roles({
  formKey,
  next,
  groups,
}: {
  formKey: string
  next: string
  groups: readonly { role: Role; people: readonly RolePerson[] }[]
}) {
  return (
    <ActionForm action={enterRoleAction} hidden={{ key: formKey, next }} className="cards">
      {groups.map(({ role, people }) => (
        <section key={role} className="card" aria-labelledby={`role-${role}`}>
          <h3 id={`role-${role}`}>{words[role].title}</h3>
          <p className="small muted">{words[role].can}</p>
          <People people={people.slice(0, shownAtOnce)} />
          {people.length > shownAtOnce && (
            <Disclosure label={`${people.length - shownAtOnce} more`}>
              <People people={people.slice(shownAtOnce)} />
            </Disclosure>
          )}
        </section>
      ))}
    </ActionForm>
  )
}

function People({ people }: { people: readonly RolePerson[] }) {
  return (
    <ul className={styles.people}>
      {people.map(({ personId, name, member }) => (
        <li key={`${personId}${member}`}>
          <SubmitButton name="personId" value={personId} look="plain" pending="Signing in …">
            {member ? `${name}, ${member}` : name}
          </SubmitButton>
        </li>
      ))}
    </ul>
  )
}
