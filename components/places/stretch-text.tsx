import { Fragment } from 'react'
import { type ChangedWords, changedWords } from '@/lib/places/changed-words'
import { type Stretch, wordsOf } from '@/lib/places/survival'

type Props = {
  stretch: Stretch
  /** The words as they were before: what changed against them is shown inside the passage. */
  was?: string | null
  language: string
}

/** A paragraph with the passage in it marked (no mark where all of it is meant), and inside it what changed. */
export function StretchText({ stretch, was = null, language }: Props) {
  const { text, lang } = stretch
  const start = stretch.start ?? 0
  const end = stretch.end ?? text.length
  const words = wordsOf(stretch)
  const runs: readonly ChangedWords[] =
    was === null || was === words ? [{ op: 'same', text: words }] : changedWords(was, words)
  return (
    <p {...(lang && lang !== language && { lang })} dir="auto">
      {text.slice(0, start)}
      {stretch.start === null ? (
        <Runs runs={runs} />
      ) : (
        <mark>
          <Runs runs={runs} />
        </mark>
      )}
      {text.slice(end)}
    </p>
  )
}

function Runs({ runs }: { runs: readonly ChangedWords[] }) {
  return runs.map(({ op, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
    if (op === 'same') return <Fragment key={index}>{text}</Fragment>
    const [Tag, said] = op === 'insert' ? (['ins', 'inserted: '] as const) : (['del', 'deleted: '] as const)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
      <Tag key={index}>
        <span className="unseen">{said}</span>
        {text}
      </Tag>
    )
  })
}
