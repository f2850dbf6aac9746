import type { ReactNode } from 'react'
import { Plain } from '@/components/dispositions/answer-block'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { When } from '@/components/ui/when'
import { type Stretch, type Survivor, wordsOf } from '@/lib/places/survival'
import { decisionWords, labelTone, labelWords, paragraphName } from './place-words'
import styles from './places.module.css'
import { StretchText } from './stretch-text'

type Props = {
  row: Survivor
  /** What the new text is called: "the draft", "version 3". */
  name: string
  language: string
  /** What can be done. */
  children: ReactNode
}

/** One input: who said what, its old place beside its new one, and what was decided about it. */
export function PlaceCard({ row, name, language, children }: Props) {
  const { input, before, now, decision } = row
  return (
    <article className="card stack tight" id={`i${input.number}`} aria-labelledby={`i${input.number}-who`}>
      <Head row={row} />
      <FirstWords text={input.text} language={input.language} />
      <div className={styles.pair}>
        <section className={styles.side}>
          <h4>
            {before ? `${paragraphName(before.label)}, version ${before.version}` : 'The words are gone'}
          </h4>
          {before ? (
            <StretchText stretch={before} language={language} />
          ) : (
            <p className="muted">
              {input.quote ? `It was said on “${input.quote}”.` : 'The text it was said on was removed.'}
            </p>
          )}
        </section>
        <section className={styles.side}>
          <h4>{now ? `${paragraphName(now.label)}, ${name}` : `Nowhere in ${name}`}</h4>
          {now ? (
            <StretchText stretch={now} was={before && wordsBefore(before, now)} language={language} />
          ) : (
            <p className="muted">
              {decision
                ? 'It is on the whole paper. What it was said on is kept with it.'
                : 'Nothing was found that it could be on. Until a person looks it stands under “no longer in this text”.'}
            </p>
          )}
          {now && row.label === 'gone' && !decision && (
            <p className="small muted">The words were taken out of this paragraph.</p>
          )}
        </section>
      </div>
      <Decided row={row} />
      {children}
    </article>
  )
}

/** What the words that are meant now are compared with: the passage, or the paragraph where no passage was found. */
const wordsBefore = (before: Stretch, now: Stretch) => (now.start === null ? before.text : wordsOf(before))

function Head({ row: { input, label, score, decision } }: { row: Survivor }) {
  return (
    <>
      <h3 className="who-line" id={`i${input.number}-who`}>
        <span className="num muted">{input.number}</span> <b>{input.who}</b>{' '}
        <span className="muted">{input.of}</span>
      </h3>
      <p className="row small">
        <Chip {...(!decision && labelTone(label) && { tone: labelTone(label) })}>
          {labelWords({ label, score })}
        </Chip>
        {decision && <Chip tone="agreed">{decisionWords[decision.how].toLowerCase()}</Chip>}
        {input.blocking && <Chip tone="stop">{input.blockEnded ? 'was blocking' : 'blocking'}</Chip>}
        {input.taskforceOnly && <Chip tone="wait">for the Taskforce only</Chip>}
        {input.answered && <Chip>answered</Chip>}
      </p>
    </>
  )
}

const few = 180

/** What was said: its first words, and the rest behind them where it is long. */
function FirstWords({ text, language }: { text: string; language: string }) {
  if (text.length <= few) return <Plain text={text} lang={language} />
  return (
    <Disclosure label={`${text.slice(0, few - 20).replace(/\s+\S*$/, '')} …`}>
      <Plain text={text} lang={language} />
    </Disclosure>
  )
}

function Decided({ row: { decision, lapsed } }: { row: Survivor }) {
  return (
    <>
      {decision && (
        <p className="small">
          {decisionWords[decision.how]} by {decision.by}, <When at={decision.at} />
        </p>
      )}
      {lapsed && (
        <p className="small due">It was decided before, but no longer stands: {lapsed}. Please look again.</p>
      )}
    </>
  )
}
