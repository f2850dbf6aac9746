type Run = { op: 'same' | 'insert' | 'delete'; text: string }

/** Words as they stay, come or go: told apart without colour, and aloud. */
export function ChangedWords({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a redline have no name but their place
    <Words key={place} {...run} />
  ))
}

function Words({ op, text }: Run) {
  if (op === 'same') return text
  const [Tag, aloud] = op === 'insert' ? (['ins', 'inserted: '] as const) : (['del', 'deleted: '] as const)
  return (
    <Tag>
      <span className="unseen">{aloud}</span>
      {text}
    </Tag>
  )
}
