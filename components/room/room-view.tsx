import { LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { counted } from '@/lib/platform/format'
import { visitRoomAction } from '@/lib/room/actions'
import type { Room } from '@/lib/room/room'
import { EntryCard } from './entry-card'
import { groupsOf, type RoomGroup } from './groups'
import styles from './room.module.css'
import { SaidHere } from './said-here'
import { SayForm } from './say-form'

/** What people of one member say among themselves, by place in the text, and what the representative makes of it. */
export function RoomView({ room, place }: { room: Room; place: string | null }) {
  const { member, paper, entries, speaks, talks } = room
  const groups = groupsOf(room)
  const waiting = entries.filter(({ may }) => may.send)
  return (
    <section className="stack" aria-labelledby="room">
      <h2 id="room">The room of {member.name}</h2>
      <p className="muted">{leadOf(room)}</p>
      <Fresh room={room} />
      {talks.ok ? (
        <Disclosure
          label="Say something in the room"
          button={{ look: 'first' }}
          open={place !== null}
          id="say"
        >
          <div className={styles.say}>
            <SayForm {...{ room, place }} />
          </div>
        </Disclosure>
      ) : (
        <p className="muted">{talks.why}</p>
      )}
      {groups.length === 0 && (
        <Empty title="Nothing was said here yet">
          Say what you think before it is sent, or begin on a paragraph:{' '}
          <A href={`/papers/${paper.slug}`}>read the paper</A>.
        </Empty>
      )}
      {groups.map((group) => (
        <Group key={group.place} {...{ group, room }} />
      ))}
      {speaks && waiting.length > 1 && <Together room={room} />}
    </section>
  )
}

function leadOf({ member, speaks }: Room): string {
  const who = `Only the people of ${member.name} read what is said here: no other member, not the Taskforce, no admin.`
  return speaks
    ? `${who} You send it on for ${member.name}, one by one or several as one.`
    : `${who} A representative sends it on, or says why not.`
}

/** What came since this person was here, and without a script the way to say that it was seen. */
function Fresh({ room: { entries, paper, member } }: { room: Room }) {
  const fresh = entries.filter(({ isNew }) => isNew)
  const [first] = fresh
  if (!first) return null
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, memberId: member.id }
  return (
    <div className="row">
      <p>
        <a href={`#e-${first.id}`}>{counted(fresh.length, 'entry', 'entries')} with something new</a>
      </p>
      <ActionForm action={visitRoomAction} hidden={hidden}>
        <SubmitButton look="plain" small pending="Keeping …">
          I have seen all of it
        </SubmitButton>
      </ActionForm>
    </div>
  )
}

function Group({ group, room }: { group: RoomGroup; room: Room }) {
  const { paper, member, speaks } = room
  const several = room.entries.filter(({ may }) => may.send).length > 1
  const title =
    group.place === 'gone' ? group.name : <A href={`/papers/${paper.slug}?p=${group.place}`}>{group.name}</A>
  return (
    <section className="stack tight" aria-labelledby={`at-${group.place}`}>
      <h3 id={`at-${group.place}`}>{title}</h3>
      {group.words && <p className={styles.words}>{group.words}</p>}
      <SaidHere {...{ group }} slug={paper.slug} />
      <ul className="stack plain">
        {group.entries.map((entry) => (
          <EntryCard key={entry.id} {...{ entry, paper, member }} choose={speaks && several} />
        ))}
      </ul>
    </section>
  )
}

/** What is ticked goes together into one input. A form of its own, which the ticks above belong to. */
function Together({ room: { paper, member } }: { room: Room }) {
  return (
    <form id="together" className={styles.together} method="get" action={`/papers/${paper.slug}/room/send`}>
      <input type="hidden" name="member" value={member.id} />
      <p>Tick what belongs together above, and send it as one.</p>
      <button type="submit" className="button first">
        Consolidate what is ticked …
      </button>
      <LinkButton look="plain" href={`/papers/${paper.slug}`}>
        Back to the text
      </LinkButton>
    </form>
  )
}
