import { typeWords } from '@/components/comments/words'
import { AnswerBlock, Plain } from '@/components/dispositions/answer-block'
import { WordingList } from '@/components/suggestions/wording-list'
import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { formatDate, listed } from '@/lib/platform/format'
import type { EntrySeen } from '@/lib/room/seen'
import { saysWordingOnly } from '@/lib/room/together'
import { EntryActs } from './entry-acts'
import { Replies } from './replies'
import styles from './room.module.css'

export type OfRoom = { paper: { id: string; slug: string }; member: { id: string; name: string } }

/** One thing that was said in a room: by whom, what, what colleagues think of it, and what became of it. */
export function EntryCard({ entry, choose, ...room }: { entry: EntrySeen; choose: boolean } & OfRoom) {
  const { id, person, at, text, quote, language, withdrawn, agreements } = entry
  return (
    <li className="card stack tight" id={`e-${id}`}>
      <div className="who-line">
        <h4>{person}</h4> <Chips entry={entry} />
        <span className="small muted">
          <When at={at} year={false} />
        </span>
      </div>
      {choose && entry.may.send && <Choose entry={entry} />}
      {withdrawn && <p className="small muted">Withdrawn by {person}.</p>}
      <FromFile entry={entry} />
      {quote && <blockquote className="quote">“{quote}”</blockquote>}
      {entry.wording && <WordingList changes={entry.wording.changes} lang={language} />}
      {text !== null && !(entry.wording && saysWordingOnly(text)) && <Plain text={text} lang={language} />}
      {entry.corrected && !withdrawn && (
        <p className="tiny muted">
          Corrected, <When at={entry.corrected} year={false} />
        </p>
      )}
      {agreements.length > 0 && <p className="small">{listed(agreements)} would say the same.</p>}
      <Outcome entry={entry} slug={room.paper.slug} />
      <Replies entry={entry} paperId={room.paper.id} />
      <div className={styles.acts}>
        <EntryActs entry={entry} {...room} />
      </div>
    </li>
  )
}

function Chips({ entry: { type, isNew, asked, declined, sent, withdrawn, label } }: { entry: EntrySeen }) {
  const waits = !declined && !sent && !withdrawn
  return (
    <>
      {isNew && <Chip tone="act">new</Chip>}
      {type !== 'substantive' && <Chip>{typeWords[type].label.toLowerCase()}</Chip>}
      {asked && waits && <Chip tone="wait">{asked.by} asks to send it</Chip>}
      {sent && !sent.input.withdrawn && <Chip tone="agreed">sent as input {sent.input.number}</Chip>}
      {declined && !sent && !withdrawn && <Chip>not sent</Chip>}
      {(label === 'changed' || label === 'doubtful') && <Chip tone="wait">the words have changed since</Chip>}
    </>
  )
}

function FromFile({ entry: { from } }: { entry: EntrySeen }) {
  if (!from) return null
  const by = [from.author, from.at && formatDate(from.at)].filter(Boolean).join(', ')
  return (
    <p className="small muted">
      From the file {from.file}
      {by && `, there by ${by}`}
    </p>
  )
}

/** What became of it: sent on with its answer, or not sent with a word why. */
function Outcome({ entry: { sent, declined, withdrawn }, slug }: { entry: EntrySeen; slug: string }) {
  if (withdrawn) return null
  if (sent) {
    const { input, by, at } = sent
    const state = input.withdrawn ? ', withdrawn since' : lateWords(input)
    return (
      <div className="stack tight">
        <p className="small">
          Sent on by {by}, <When at={at} year={false} />, as{' '}
          <A href={`/papers/${slug}?p=${input.paragraph ?? 'whole'}#c${input.number}`}>
            input {input.number}
          </A>
          {state}.
        </p>
        {input.answer && !input.withdrawn && <AnswerBlock slug={slug} answer={input.answer} />}
      </div>
    )
  }
  return declined ? (
    <p className="small">
      Not sent: {declined.why} <span className="muted">({declined.by})</span>
    </p>
  ) : null
}

function lateWords({ lateBySeconds, admitted }: { lateBySeconds: number | null; admitted: boolean | null }) {
  if (lateBySeconds === null || admitted) return ''
  return admitted === null ? ', which waits in the late tray' : ', which came late and was declined'
}

/** Ticked, it goes into what is consolidated: the form that it belongs to stands below. */
function Choose({ entry: { id, person } }: { entry: EntrySeen }) {
  return (
    <label className={styles.choose}>
      <input type="checkbox" name="e" value={id} form="together" />
      <span>
        Consolidate<span className="unseen"> what {person} said</span>
      </span>
    </label>
  )
}
