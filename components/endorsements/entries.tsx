import { MemberName } from '@/components/members/member-name'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { Entry } from '@/lib/endorsements/list'
import { basisWords, stanceWords } from '@/lib/endorsements/words'
import { categoryNames } from '@/lib/members/words'
import { formatDate, formatDay } from '@/lib/platform/format'
import type { Stance } from '@/prisma/generated/enums'
import styles from './list.module.css'
import { Reservation } from './reservation'

const tones: Record<Stance, 'agreed' | 'wait' | 'stop' | undefined> = {
  endorse: 'agreed',
  endorseWithReservation: 'agreed',
  noObjection: undefined,
  abstain: 'wait',
  cannotSupport: 'stop',
}

type EntriesProps = {
  caption: string
  entries: readonly Entry[]
  /** Address of the paper. */
  at: string
  /** Whether each row leads to the page where an admin, or its own signatory, changes it. */
  edits: (entry: Entry) => boolean
}

/** Members with their stance, the text it stands under, and what they said with it. */
export function Entries({ caption, entries, at, edits }: EntriesProps) {
  return (
    <DataTable
      caption={caption}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Member', cell: (entry) => <Who entry={entry} /> },
        { label: 'Stance', cell: (entry) => <What entry={entry} at={at} /> },
        { label: 'Since', cell: (entry) => <Since entry={entry} at={at} edits={edits(entry)} /> },
      ]}
    />
  )
}

function Who({ entry }: { entry: Entry }) {
  const { memberName, memberSlug, logoDigest, categories, until, nowCalled } = entry
  return (
    <>
      <MemberName member={{ slug: memberSlug, displayName: memberName, logoDigest }} />
      {nowCalled && <span className="muted"> (now: {nowCalled})</span>}
      {until && <span className="muted"> (member until {formatDay(until).replace(/^\w+ /, '')})</span>}
      <br />
      <span className="tiny muted">{categories.map((each) => categoryNames[each]).join(', ')}</span>
    </>
  )
}

function What({ entry, at }: { entry: Entry; at: string }) {
  const { stance, listed, was, statement, statementReleased, capacity } = entry
  return (
    <>
      <Chip tone={tones[stance] ?? 'act'}>{stanceWords[stance]}</Chip>
      {was.length > 0 && (
        <span className="small muted">
          {' '}
          ({was.map(({ stance: before, how }) => `${wasWords[how]} ${stanceWords[before]}`).join('; ')})
        </span>
      )}
      {!listed && <span className="small muted"> not to be listed</span>}
      {capacity === 'onBehalf' && <span className="small muted"> entered on its behalf</span>}
      {entry.reservation && <Reservation of={entry.reservation} at={at} />}
      {statement && (
        <div className={styles.reservation}>
          <p className="quote">{statement}</p>
          {statementReleased && (
            <p className="tiny muted">Released: visitors read it once the paper is final.</p>
          )}
        </div>
      )}
      {entry.evidence && (
        <p className="small muted">
          Rests on: {entry.evidence}
          {entry.evidenceFile && (
            <>
              {' ('}
              <A href={`${at}/evidence/${entry.id}`}>{entry.evidenceFile}</A>)
            </>
          )}
        </p>
      )}
    </>
  )
}

const wasWords = { changed: 'was:', withdrawn: 'withdrawn before:', voided: 'an entry was void:' } as const

function Since({ entry, at, edits }: { entry: Entry; at: string; edits: boolean }) {
  const { givenAt, addedAt, basis, version, person, memberId, memberName } = entry
  return (
    <>
      <When at={givenAt} />
      <br />
      {addedAt && (
        <>
          <b className="small">added on {formatDate(addedAt)}</b>
          <br />
        </>
      )}
      <span className="small muted">
        {basisWords[basis]}, <A href={`${at}/versions/${version}`}>version {version}</A>
        {person && `, ${person}`}
      </span>
      {edits && (
        <>
          <br />
          <A className="small" href={`${at}/sign?member=${memberId}`}>
            Change for {memberName}
          </A>
        </>
      )}
    </>
  )
}
