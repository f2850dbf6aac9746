import { typeWords } from '@/components/comments/words'
import { ChangedWords } from '@/components/ui/changed-words'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { formatDate } from '@/lib/platform/format'
import type { Previewed } from '@/lib/uploads/preview'
import { InputType } from '@/prisma/generated/enums'
import styles from './uploads.module.css'

const types = Object.values(InputType).map((value) => ({ value, label: typeWords[value].label }))

const placeWords: Partial<Record<Previewed['label'], string>> = {
  moved: 'moved',
  changed: 'made on other words',
  doubtful: 'place not sure',
  gone: 'place not found',
}

type ItemCardProps = { item: Previewed; slug: string; lang: string; disabled: boolean }

/** One thing that a file says: where, what, by whom; and whether it is entered, as what, and together with what. */
export function ItemCard({ item, slug, lang, disabled }: ItemCardProps) {
  const { seq, said, runs, quote, authors, date } = item
  const by = [authors.join(', '), date && dateOf(date)].filter(Boolean).join(', ')
  return (
    <li className="card stack tight" id={`item-${seq}`}>
      <h3 className="who-line">
        <span className="num muted">{seq}</span> <Where item={item} slug={slug} />
        <Chips item={item} />
      </h3>
      {by && <p className="small muted">In the file by {by}</p>}
      {runs.length > 0 && (
        <p className={styles.passage} lang={lang} dir="auto">
          <ChangedWords runs={runs} />
        </p>
      )}
      {runs.length === 0 && quote && <blockquote className="quote">{quote}</blockquote>}
      {said.map((words, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the remarks of an item never change their order
        <p key={place} className="said" dir="auto">
          {runs.length > 0 && place === 0 && <span className="muted">Reason: </span>}
          {words}
        </p>
      ))}
      {!disabled && <Choices item={item} />}
    </li>
  )
}

function Where({ item: { paragraph, paragraphLabel, changes }, slug }: { item: Previewed; slug: string }) {
  if (paragraph === null) return <b>{changes.length > 0 ? 'At the beginning' : 'The whole paper'}</b>
  return (
    <A href={`/papers/${slug}?p=${paragraph}`}>
      <b>{paragraphLabel ? `Paragraph ${paragraphLabel}` : 'Heading'}</b>
    </A>
  )
}

function Chips({ item: { kind, label, tracked, outside } }: { item: Previewed }) {
  return (
    <>
      <Chip>{kind}</Chip>
      {tracked === 'untracked' && <Chip tone="wait">not tracked</Chip>}
      {tracked === 'partly' && <Chip tone="wait">partly not tracked</Chip>}
      {placeWords[label] && (
        <Chip {...(label !== 'moved' && { tone: 'wait' as const })}>{placeWords[label]}</Chip>
      )}
      {outside && <Chip tone="stop">not in this round</Chip>}
    </>
  )
}

function Choices({ item: { seq, chosen, type, joins, parts, said } }: { item: Previewed }) {
  return (
    <div className={styles.choices}>
      <Checkbox name="chosen" value={String(seq)} label={`Enter number ${seq}`} defaultChecked={chosen} />
      <Select
        name={`type-${seq}`}
        label={
          <>
            Type<span className="unseen"> of number {seq}</span>
          </>
        }
        choices={types}
        defaultValue={type}
      />
      {joins && <Checkbox name="join" value={String(seq)} label={`As one with number ${seq - 1}`} />}
      {parts > 1 && (
        <Checkbox
          name="split"
          value={String(seq)}
          label={said.length > 0 && parts === 2 ? 'Change and reason apart' : `Apart, as ${parts}`}
        />
      )}
    </div>
  )
}

const dateOf = (date: string) => {
  const at = new Date(date)
  return Number.isNaN(at.getTime()) ? date : formatDate(at)
}
