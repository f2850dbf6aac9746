'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { RedlineText } from '@/components/versions/redline-text'
import { redline } from '@/lib/document/redline'
import { mergeTexts, type Written } from '@/lib/drafts/merge'
import type { Choice } from '@/lib/drafts/merge-sequence'
import { counted } from '@/lib/platform/format'
import { CollisionChoice } from './collision-choice'
import type { Theirs } from './draft-keeper'

type CollisionPanelProps = {
  base: Written
  mine: Written
  theirs: Theirs
  /** What stands before each number, and those that paragraphs keep, as in the editor. */
  prefix: string | undefined
  fixed: readonly (readonly [string, string])[] | undefined
  /** Answers whether the chosen text was saved. */
  onSettle: (text: Written) => Promise<boolean>
}

/** Two people changed one draft: both texts, how they differ, and three ways to go on. Nothing is lost by any of them. */
export function CollisionPanel({ base, mine, theirs, prefix, fixed, onSettle }: CollisionPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const merged = useMemo(() => mergeTexts(base, mine, theirs, choices), [base, mine, theirs, choices])
  const difference = useMemo(() => {
    const kept = new Map(fixed)
    return redline(theirs.body, mine.body, { before: kept, after: kept, prefix })
  }, [theirs, mine, prefix, fixed])
  useEffect(() => heading.current?.focus(), [])
  const { by, revision: _, savedAt, ...other } = theirs
  const time = new Date(savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const open = merged.collisions.filter(({ id }) => !choices.has(id)).length

  async function settle(text: Written) {
    setBusy(true)
    setFailed(!(await onSettle(text)))
    setBusy(false)
  }

  return (
    <section className="card" aria-labelledby="collision">
      <h2 id="collision" ref={heading} tabIndex={-1}>
        {by} saved this draft at {time}, while you were writing
      </h2>
      <p>Nothing is lost. Choose which text goes on; the other stays among the kept copies.</p>
      {failed && (
        <p role="alert" className="wrong">
          That was not saved: there is no connection, or somebody saved once more. Both texts are still here;
          try again.
        </p>
      )}
      <Disclosure label={`How your text differs from the one of ${by}`} open>
        {theirs.title !== mine.title && (
          <p>
            Title: <del>{theirs.title}</del> <ins>{mine.title}</ins>
          </p>
        )}
        <RedlineText redline={difference} language={mine.language} />
      </Disclosure>
      <section className="stack" aria-labelledby="merge">
        <h3 id="merge">Merge both</h3>
        <p className="small muted">
          What only one of you changed is taken by itself.{' '}
          {merged.collisions.length === 0
            ? 'You changed nothing in the same place, so there is nothing to choose.'
            : `${counted(merged.collisions.length, 'place')} changed by both:`}
        </p>
        {merged.collisions.map((collision) => (
          <CollisionChoice
            key={collision.id}
            collision={collision}
            by={by}
            chosen={choices.get(collision.id) ?? null}
            onChoose={(choice) => setChoices(new Map(choices).set(collision.id, choice))}
          />
        ))}
        <div className="row">
          <Button
            look="first"
            disabled={busy || open > 0}
            onClick={() => void settle({ title: merged.title, language: merged.language, body: merged.body })}
          >
            {merged.collisions.length === 0 ? 'Take both' : 'Save the merged text'}
          </Button>
          {open > 0 && <span className="small muted">{counted(open, 'choice')} to make</span>}
        </div>
      </section>
      <div className="row">
        <Button disabled={busy} onClick={() => void settle(mine)}>
          Keep mine
        </Button>
        <Button disabled={busy} onClick={() => void settle(other)}>
          Keep the text of {by}
        </Button>
      </div>
    </section>
  )
}
