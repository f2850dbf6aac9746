'use client'
import { Digest } from '@/components/ui/digest'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { counted, formatInstant } from '@/lib/platform/format'
import type { Checked } from '@/lib/record/check'
import { allHolds } from '@/lib/record/report'

type OfRecord = Extract<Checked, { kind: 'record' }>

/** What was found in a file, the verdict first. */
export function CheckedRecord({ name, checked }: { name: string; checked: Checked }) {
  if (checked.kind === 'text') return <OfText digest={checked.digest} />
  if (checked.kind !== 'record')
    return (
      <Notice tone="stop">
        <p>
          {checked.kind === 'none'
            ? 'This is not JSON: it is neither a record nor the text of a version.'
            : 'This is not a record. Each paper offers its own, on the page of its history.'}
        </p>
      </Notice>
    )
  const { paper, events, sealed, head } = checked.record
  return (
    <>
      <h3>{[paper.number, paper.title].filter(Boolean).join(' · ')}</h3>
      <Holds checked={checked} />
      <dl className="pairs small">
        <dt>Taken from</dt>
        <dd>
          {name}, {counted(events.length, 'event')}
        </dd>
        <dt>{sealed ? `Sealed at event ${sealed.seq}` : `Last event: ${head.seq}`}</dt>
        <dd>
          <Digest value={sealed?.hash ?? head.hash ?? ''} />
        </dd>
      </dl>
      <List checked={checked} />
    </>
  )
}

function OfText({ digest }: { digest: string }) {
  return (
    <Notice>
      <p>This is the text of a version. Its digest is</p>
      <Digest value={digest} />
      <p>
        <A href={`/check?digest=${digest}`}>Ask which version has it</A>: only the digest is sent.
      </p>
    </Notice>
  )
}

function Holds({ checked: { verdict } }: { checked: OfRecord }) {
  const { wrong, withheld } = verdict
  return (
    <>
      <Notice tone={wrong.length === 0 ? 'agreed' : 'stop'}>
        {wrong.length === 0 ? (
          <p>{allHolds}</p>
        ) : (
          <>
            <p>
              <b>It does not hold.</b>
            </p>
            <Sentences of={wrong} />
          </>
        )}
      </Notice>
      {withheld.length > 0 && (
        <Notice tone="wait">
          <p>Not checked, because this record withholds it:</p>
          <Sentences of={withheld} />
        </Notice>
      )}
    </>
  )
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function List({ checked: { list, asOf } }: { checked: OfRecord }) {
  const { version, members, sealed } = list
  const when = asOf ? `On ${formatInstant(asOf)}` : 'After the last event'
  if (!version) return <p>{when} no version was published.</p>
  return (
    <section className="stack tight" aria-labelledby="rebuilt">
      <h4 id="rebuilt">
        {when}: endorsed by {counted(members.length, 'member')}
      </h4>
      <p className="small muted">
        On version {version.number}, rebuilt from the events.
        {sealed.length > 0 && ' There may be others: some stances until then are sealed in this record.'}
      </p>
      <p>{members.join(', ')}</p>
    </section>
  )
}
