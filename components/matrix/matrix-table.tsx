import { kindTone } from '@/components/dispositions/kinds'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { A } from '@/components/ui/link'
import { Scrolls } from '@/components/ui/scrolls'
import { heardTone, heardWords } from '@/lib/last-words/words'
import type { FullEntry } from '@/lib/matrix/entry'
import {
  dispositionWords,
  landedWords,
  memberWords,
  observationLines,
  typeLine,
  voiceWords,
} from '@/lib/matrix/words'
import styles from './matrix.module.css'
import { ProposedWording } from './proposed-wording'

type Props = { slug: string; rows: readonly FullEntry[]; caption: string }

/** The response matrix, in the order of columns that an ISO table of comments has. */
export function MatrixTable({ slug, rows, caption }: Props) {
  const at = `/papers/${slug}/answers`
  return (
    <Scrolls className={`scroll ${styles.matrix}`} label={caption}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Member', cell: (entry) => <Who entry={entry} href={`${at}?input=${entry.number}`} /> },
          { label: 'Paragraph', cell: (entry) => <Where entry={entry} slug={slug} /> },
          { label: 'Type', cell: typeLine },
          {
            label: 'Comment',
            cell: (entry) => <Comment entry={entry} href={`${at}?input=${entry.number}`} />,
          },
          {
            label: 'Proposed change',
            cell: ({ proposed, language }) =>
              proposed.length > 0 ? <ProposedWording changes={proposed} lang={language} /> : null,
          },
          {
            label: 'Observation of the secretariat',
            cell: (entry) => observationLines(entry).map((line) => <Lines key={line} text={line} />),
          },
          { label: 'Disposition', cell: (entry) => <Disposition entry={entry} at={at} /> },
          { label: 'Landed in', cell: (entry) => <Landed entry={entry} slug={slug} /> },
          { label: 'Last word', cell: (entry) => <Heard entry={entry} at={at} /> },
        ]}
      />
    </Scrolls>
  )
}

function Who({ entry, href }: { entry: FullEntry; href: string }) {
  const voice = voiceWords(entry)
  return (
    <span id={`input-${entry.number}`}>
      <A href={href} className="num" aria-label={`Input ${entry.number}`}>
        {entry.number}
      </A>{' '}
      <b>{memberWords(entry)}</b>
      {voice && <span className="muted"> {voice}</span>}
    </span>
  )
}

function Where({ entry: { place, current, order }, slug }: { entry: FullEntry; slug: string }) {
  if (place === null) return null
  const id = order === -1 ? 'whole' : (current ?? 'lost')
  return <A href={`/papers/${slug}?p=${id}`}>{place}</A>
}

/** So many characters stand in a row; the rest is one click away. */
const most = 900

function Comment({ entry: { sight, words, language }, href }: { entry: FullEntry; href: string }) {
  if (words.text === null)
    return sight === 'named' || sight === 'answer' ? (
      <span className="muted">Its words are not public.</span>
    ) : null
  const isLong = words.text.length > most
  const text = isLong ? `${words.text.slice(0, most).replace(/\s*\S*$/u, '')} …` : words.text
  return (
    <>
      {words.quote && (
        <p className="muted" dir="auto">
          On “{words.quote}”
        </p>
      )}
      <Lines text={text} lang={language} />
      {isLong && <A href={href}>All of it</A>}
    </>
  )
}

/** Words that somebody typed, with their line ends. */
function Lines({ text, lang }: { text: string; lang?: string }) {
  return (
    <p className="said" dir="auto" {...(lang && { lang })}>
      {text}
    </p>
  )
}

function Disposition({ entry, at }: { entry: FullEntry; at: string }) {
  const words = dispositionWords(entry)
  const tone = entry.answer ? kindTone(entry.answer.kind) : 'wait'
  if (words === '') return null
  if (entry.answer?.duplicateOf) return <A href={`${at}?input=${entry.answer.duplicateOf}`}>{words}</A>
  return <Chip {...(tone !== 'plain' && { tone })}>{words}</Chip>
}

function Landed({ entry, slug }: { entry: FullEntry; slug: string }) {
  const landed = entry.answer?.landed
  if (!landed) return null
  const { version, paragraph } = landed
  const at = `/papers/${slug}`
  const href = version > 1 ? `${at}/changes?to=${version}#c-${paragraph}` : `${at}?p=${paragraph}`
  return <A href={href}>{landedWords(entry)}</A>
}

function Heard({ entry: { number, heard, words, asked }, at }: { entry: FullEntry; at: string }) {
  if (asked) return <A href={`${at}?input=${number}`}>Were you heard? Say so</A>
  if (!heard) return null
  const tone = heardTone(heard)
  return (
    <>
      <Chip {...(tone && { tone })}>{heardWords(heard)}</Chip>
      {words.said?.why && <Lines text={words.said.why} />}
    </>
  )
}
