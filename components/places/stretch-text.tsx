import { ChangedWords } from '@/components/ui/changed-words'
import { changedWords } from '@/lib/places/changed-words'
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
  const runs =
    was === null || was === words ? [{ op: 'same' as const, text: words }] : changedWords(was, words)
  return (
    <p {...(lang && lang !== language && { lang })} dir="auto">
      {text.slice(0, start)}
      {stretch.start === null ? (
        <ChangedWords runs={runs} />
      ) : (
        <mark>
          <ChangedWords runs={runs} />
        </mark>
      )}
      {text.slice(end)}
    </p>
  )
}
