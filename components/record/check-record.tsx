'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/hydrated'
import { Notice } from '@/components/ui/notice'
import type { Checked } from '@/lib/record/check'
import { CheckedRecord } from './checked-record'

type CheckRecordProps = {
  /** The paper whose record is to be taken from here; null where a file is chosen. */
  from: { slug: string; title: string } | null
}
type Source = { name: string; text: string }
type Outcome = { name: string; checked: Checked } | { failed: string }

/**
 * Takes a record.json, or the text of a version, and computes in this browser whether it holds: nothing is sent anywhere,
 * and it works without a network once the page is there.
 */
export function CheckRecord({ from }: CheckRecordProps) {
  const hydrated = useHydrated()
  const form = useRef<HTMLFormElement>(null)
  const source = useRef<Source | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)

  async function run(take: () => Promise<Source>) {
    setBusy(true)
    setOutcome(await outcomeOf(take, form.current, source))
    setBusy(false)
  }

  // Brought with the page, so that it also works when the network is gone.
  useEffect(() => void verifier(), [])
  const slug = from?.slug
  const takeFromHere = useEffectEvent((paper: string) => void run(() => fetched(paper)))
  useEffect(() => {
    if (slug) takeFromHere(slug)
  }, [slug])

  const take = (file: File | undefined) => {
    if (file) void run(async () => ({ name: file.name, text: await file.text() }))
  }
  return (
    <section
      className="card stack"
      aria-labelledby="check"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <h2 id="check">Does a record hold?</h2>
      <p>
        Choose or drop a <code>record.json</code>, or the text of a version. It is read and computed in this
        browser; it is not sent anywhere.
      </p>
      {!hydrated && <p className="hint">This needs a script. Without one: npm run verify -- record.json</p>}
      <form
        ref={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const held = source.current
          if (held) void run(async () => held)
        }}
      >
        <Fields onFile={take} onPaste={(text) => void run(async () => ({ name: 'what you pasted', text }))} />
        <div className="row">
          <Button type="submit" disabled={!hydrated || busy || outcome === null}>
            Check again
          </Button>
        </div>
      </form>
      <div aria-live="polite" className="stack">
        {busy && <p className="hint">Computing …</p>}
        {!busy && outcome && 'failed' in outcome && (
          <Notice tone="stop">
            <p>{outcome.failed}</p>
          </Notice>
        )}
        {!busy && outcome && 'checked' in outcome && (
          <CheckedRecord name={outcome.name} checked={outcome.checked} />
        )}
      </div>
    </section>
  )
}

type FieldsProps = { onFile: (file: File | undefined) => void; onPaste: (text: string) => void }

function Fields({ onFile, onPaste }: FieldsProps) {
  return (
    <>
      <div className="field">
        <label htmlFor="file">The file</label>
        <input
          id="file"
          type="file"
          accept="application/json,.json"
          onChange={(event) => onFile(event.currentTarget.files?.[0])}
        />
      </div>
      <div className="field">
        <label htmlFor="pasted">
          Or its text <span className="optional">(pasted here)</span>
        </label>
        <textarea
          id="pasted"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          onPaste={(event) => onPaste(event.clipboardData.getData('text'))}
        />
      </div>
      <div className="field">
        <label htmlFor="as-of">
          The list of endorsing members as of <span className="optional">(optional, UTC)</span>
        </label>
        <input id="as-of" name="asOf" type="datetime-local" className="short" />
      </div>
      <div className="field">
        <label htmlFor="seal">
          The seal that is printed on the paper <span className="optional">(optional)</span>
        </label>
        <p className="hint" id="seal-hint">
          Only it tells a record that was written anew from end to end from the one that was sealed.
        </p>
        <input id="seal" name="seal" autoComplete="off" spellCheck={false} aria-describedby="seal-hint" />
      </div>
    </>
  )
}

async function fetched(slug: string): Promise<Source> {
  const name = `/papers/${slug}/record.json`
  const answer = await fetch(name)
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}. Reload the page, or choose the file.`)
  return { name, text: await answer.text() }
}

const verifier = () => import('@/lib/record/check')

async function outcomeOf(
  take: () => Promise<Source>,
  form: HTMLFormElement | null,
  held: { current: Source | null },
): Promise<Outcome> {
  try {
    const source = await take()
    held.current = source
    const { check } = await verifier()
    const asked = form && new FormData(form)
    const [asOf, seal] = ['asOf', 'seal'].map((name) => String(asked?.get(name) ?? ''))
    return {
      name: source.name,
      checked: check(source.text, { asOf: asOf ? new Date(`${asOf}Z`) : null, seal: seal ?? '' }),
    }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : 'The file cannot be read.' }
  }
}
