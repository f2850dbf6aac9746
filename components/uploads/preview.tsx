import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { counted, formatDate, listed } from '@/lib/platform/format'
import type { UploadPreview } from '@/lib/uploads/waiting'
import type { InputKind } from '@/prisma/generated/enums'
import { ItemsForm, type Way } from './items-form'
import { MatchForm, percent } from './match-form'

type PreviewProps = {
  preview: UploadPreview
  slug: string
  ways: readonly Way[]
  /** Why this person cannot enter it; null where they can. */
  why: string | null
  newKey: () => string
}

/** What came, matched to a version, with all that it says: before anything is said to the paper. */
export function Preview({ preview, slug, ways, why, newKey }: PreviewProps) {
  const { paper, upload, number, choices, items, times, round } = preview
  const hidden = { paperId: paper.id, uploadId: upload.id, revision: String(upload.revision) }
  if (upload.unreadable !== null)
    return (
      <Notice tone="stop">
        <p>
          {upload.unreadable} Nothing was read from it. Bring another file, or enter the words of the mail by
          hand.
        </p>
      </Notice>
    )
  const untracked = items.filter(({ tracked }) => tracked === 'untracked').length
  const language = paper.versions.find(({ id }) => id === upload.versionId)?.language ?? 'en'
  return (
    <>
      <section className="stack tight" aria-labelledby="made">
        <h2 id="made">{number === null ? 'It matches no version' : `Made from version ${number}`}</h2>
        <p>{matchWords(preview)}</p>
        <MatchForm hidden={{ key: newKey(), ...hidden }} choices={choices} versionId={upload.versionId} />
        <ReadLine preview={preview} />
      </section>
      {number !== null && (
        <section className="stack" aria-labelledby="says">
          <h2 id="says">
            {items.length === 0
              ? 'It says nothing that is new'
              : `${counted(items.length, 'thing')} to enter`}
          </h2>
          {items.length === 0 && (
            <p className="muted">
              There are no tracked changes and no comments in it, and its words are those of version {number}.
              Was it made from another version?
            </p>
          )}
          {untracked > 0 && (
            <Notice tone="wait">
              <p>
                {counted(untracked, 'change')} {untracked === 1 ? 'was' : 'were'} typed without tracking, and
                found by comparing. Whole paragraphs that came or went so are not ticked: they may be a
                covering letter, or a part that was left out.
              </p>
            </Notice>
          )}
          {kindsIn(items).map((kind) => (
            <Clock key={kind} kind={kind} time={times[kind]} cameOn={upload.cameOn} />
          ))}
          {round !== null && (
            <Notice tone="info">
              <p>{round}</p>
            </Notice>
          )}
          {items.length > 0 && (
            <ItemsForm
              hidden={{ key: newKey(), ...hidden }}
              items={items}
              slug={slug}
              lang={language}
              ways={ways.filter(
                ({ value }) => value === 'room' || (why === null && whyClosed(preview) === null),
              )}
              why={why ?? whyClosed(preview)}
              asksPublic={upload.source === 'file'}
            />
          )}
        </section>
      )}
    </>
  )
}

function matchWords({ upload, number, choices, read }: UploadPreview): string {
  if (!read)
    return 'The version that was current on the day of the mail. Choose another one if it speaks of that.'
  if (number === null)
    return 'Its words are not like those of any version, so nothing of it can be placed. Choose the version if you know it; or drop it, and enter what the mail says by hand.'
  const score = choices.find(({ id }) => id === upload.versionId)?.score ?? null
  if (score === 1) return 'Apart from its changes it has the very words of that version.'
  return score === null ? 'As somebody chose.' : `Apart from its changes it is ${percent(score)} alike.`
}

/** What was read and what was left out, for whoever wants to know. */
function ReadLine({ preview: { read } }: { preview: UploadPreview }) {
  if (!read) return null
  const { headings, paragraphs, items, tables, footnotes } = read.understood
  const parts = [
    headings > 0 && counted(headings, 'heading'),
    counted(paragraphs, 'paragraph'),
    items > 0 && counted(items, 'list item'),
    tables > 0 && counted(tables, 'table'),
    footnotes > 0 && counted(footnotes, 'footnote'),
  ].filter((part) => part !== false)
  const left = read.leftOut.map(({ what, count }) => `${count.toLocaleString('en-GB')} ${what}`)
  return (
    <Disclosure label="What was read from the file">
      <div className="stack tight small">
        <p>Read: {listed(parts)}.</p>
        <p>{left.length > 0 ? `Left out: ${listed(left)}.` : 'Nothing was left out.'}</p>
        {read.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </Disclosure>
  )
}

const kindsIn = (items: UploadPreview['items']) =>
  (['comment', 'suggestion'] as const).filter((kind) => items.some((item) => item.kind === kind))

/** Why nothing of it can be entered now; null where at least one kind of input is taken. */
function whyClosed({ items, times }: UploadPreview): string | null {
  const closed = kindsIn(items).map((kind) => times[kind])
  return closed.every((time) => !time.ok) ? (closed.find((time) => !time.ok)?.why ?? null) : null
}

const kindWords = { comment: 'Comments', suggestion: 'Suggestions' } as const

type ClockProps = { kind: InputKind; time: UploadPreview['times'][InputKind]; cameOn: Date | null }

/** The clock decides when it is entered, whenever the mail came; each kind of input has windows of its own. */
function Clock({ kind, time, cameOn }: ClockProps) {
  if (time.ok && time.lateBySeconds === null) return null
  if (!time.ok)
    return (
      <Notice tone="wait">
        <p>
          {time.why} Until then {kind === 'suggestion' ? 'what proposes wording' : 'what only says something'}{' '}
          cannot be entered.
        </p>
      </Notice>
    )
  const came = cameOn ? `, though the mail came on ${formatDate(cameOn)}` : ''
  return (
    <Notice tone="wait">
      <p>
        {kindWords[kind]} are closed. What is entered now goes to the late tray with its seconds{came}: the
        coalition’s clock decides when it is entered. An admin admits it, or declines it with a reason.
      </p>
    </Notice>
  )
}

/** By whom and when it was brought, and the file itself. */
export function BroughtLine({ upload, slug }: { upload: UploadPreview['upload']; slug: string }) {
  return (
    <>
      {upload.cameOn && (
        <span>
          Mail of {formatDate(upload.cameOn)} from {upload.sender}
        </span>
      )}
      <span>
        Brought by {upload.by}, <When at={upload.at} />
      </span>
      {upload.fileName && upload.endedAt === null && (
        <a href={`/papers/${slug}/uploads/${upload.id}`} download>
          {upload.fileName}
        </a>
      )}
    </>
  )
}
