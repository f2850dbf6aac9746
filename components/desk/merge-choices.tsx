'use client'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import type { ChangeStanding } from '@/lib/merging/standing'
import { Changed } from './changed'
import styles from './merge.module.css'

type Props = {
  changes: readonly ChangeStanding[]
  lang: string
  /** What the two texts are called: the proposal's and the draft's, or what was before and what is now. */
  names: { mine: string; theirs: string }
}

/** What a person chooses where a proposal and the draft differ: both texts side by side, one of them, both, or other words. */
export function MergeChoices({ changes, lang, names }: Props) {
  return changes.map((standing, place) => (
    <div key={JSON.stringify(standing.change)} className="stack">
      {standing.is === 'collides' && <Collision {...{ standing, place, lang, names }} />}
      {standing.is === 'gone' && <Gone {...{ standing, place, names }} />}
      {standing.is === 'fits' && <Fits {...{ standing, place, lang }} />}
    </div>
  ))
}

type One = { standing: ChangeStanding; place: number; lang: string; names: Props['names'] }

function Collision({ standing: { change, span, both, paragraph }, place, lang, names }: One) {
  const was = change.do === 'insertAfter' ? '' : change.was
  const theirs = span?.theirs ?? paragraph?.text ?? ''
  const mine = span?.mine ?? (change.do === 'delete' ? '' : change.words)
  const other = { value: 'other', label: 'Other words, written below' }
  return (
    <div className={styles.collision}>
      <div className={styles.sides}>
        <Side name="When it was proposed" text={was} lang={lang} />
        <Side name={names.theirs} text={theirs} lang={lang} />
        <Side name={names.mine} text={mine} lang={lang} />
      </div>
      <RadioGroup
        name={`choice-${place}`}
        label={`What is to stand in ${paragraph?.label ? `paragraph ${paragraph.label}` : 'the draft'}?`}
        choices={[
          { value: 'mine', label: names.mine },
          { value: 'theirs', label: `${names.theirs}: leave this change out` },
          ...(both ? [{ value: 'both', label: 'Both, one after the other' }] : []),
          other,
        ]}
      />
      <TextArea name={`words-${place}`} label="Other words" optional rows={2} lang={lang} data-words={mine} />
    </div>
  )
}

function Side({ name, text, lang }: { name: string; text: string; lang: string }) {
  return (
    <div>
      <p className="small muted">{name}</p>
      <p className="said" lang={lang}>
        {text === '' ? <span className="muted">nothing</span> : text}
      </p>
    </div>
  )
}

function Gone({ standing: { change }, place, names }: Pick<One, 'standing' | 'place' | 'names'>) {
  return (
    <RadioGroup
      name={`choice-${place}`}
      label="Its words are not in the draft any more"
      choices={[
        { value: 'theirs', label: 'Leave this change out' },
        ...(change.do === 'insertAfter'
          ? [{ value: 'mine', label: `${names.mine}, where it would have stood` }]
          : []),
      ]}
    />
  )
}

/** A change that fits can be accepted in other words: that is accepting in part. */
function Fits({ standing: { span, change, reads }, place, lang }: Pick<One, 'standing' | 'place' | 'lang'>) {
  const words = change.do === 'insertAfter' ? (reads ?? change.words) : span?.mine
  if (words === undefined) return null
  return (
    <Disclosure label="Accept it in other words …">
      {span && <Changed before={span.theirs} after={span.mine} lang={lang} />}
      <input type="hidden" name={`was-${place}`} value={words} />
      <TextArea
        name={`words-${place}`}
        label="What is to stand there"
        hint="Left as it is, it is accepted as proposed."
        optional
        rows={3}
        lang={lang}
        defaultValue={words}
        data-key="w"
      />
    </Disclosure>
  )
}
