import { plainText } from '@/lib/document/text'
import type { Choice, Collision } from '@/lib/drafts/merge-sequence'

type CollisionChoiceProps = {
  collision: Collision
  by: string
  chosen: Choice | null
  onChoose: (choice: Choice) => void
}

/** One place that both changed, in both wordings. */
export function CollisionChoice({ collision, by, chosen, onChoose }: CollisionChoiceProps) {
  const { id, mine, theirs } = collision
  const isHead = id === 'title' || id === 'language'
  const options: { value: Choice; label: string; words: string }[] = [
    { value: 'mine', label: 'Mine', words: wordsOf(mine) },
    { value: 'theirs', label: by, words: wordsOf(theirs) },
  ]
  if (!isHead && mine && theirs) options.push({ value: 'both', label: 'Both, mine first', words: '' })
  return (
    <fieldset className="field">
      <legend>{isHead ? `The ${id}` : 'A paragraph'}</legend>
      <div className="choices">
        {options.map(({ value, label, words }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={`choice-${id}`}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
            {words && <span className="hint said">{words}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function wordsOf(side: Collision['mine']): string {
  if (side === null) return '(removed)'
  return typeof side === 'string' ? side : plainText(side) || '(empty)'
}
