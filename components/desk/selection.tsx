import { Button, LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Desk } from '@/lib/desk/desk'
import { deskAddress, fieldsOf } from '@/lib/desk/filter'
import { mostSelected, numbersText } from '@/lib/desk/selection'
import { counted } from '@/lib/platform/format'
import { AcceptSelected } from './accept-selected'
import styles from './desk.module.css'
import type { Around } from './item'
import { onKey } from './key-hint'
import { TogetherForm } from './together-form'

/** The form in which the boxes of this page stand: what is selected is kept in the address. */
export function PickForm({ desk, at }: { desk: Desk; at: string }) {
  const { filter, groups, found, focus } = desk
  const here = new Set(groups.flatMap(({ items }) => items.map(({ number }) => number)))
  const elsewhere = filter.picked.filter((number) => !here.has(number))
  return (
    <form id="pick" action={at} className="row small">
      {fieldsOf(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {focus !== null && <input type="hidden" name="at" value={focus} />}
      <input type="hidden" name="picked" value={numbersText(elsewhere)} />
      <noscript>
        <Button type="submit" small>
          Keep what is selected
        </Button>
      </noscript>
      {found > 1 && (
        <Button type="submit" small look="plain" name="pickAll" value="yes">
          {found > mostSelected ? `Select the first ${mostSelected}` : `Select all ${found}`}
        </Button>
      )}
      {filter.picked.length > 0 && (
        <LinkButton small look="plain" href={deskAddress(at, filter, { picked: [] })} scroll={false} replace>
          Clear the selection
        </LinkButton>
      )}
    </form>
  )
}

/** What is selected, and the one answer for all of it. */
export function Selected({ desk, at, newKey }: Around) {
  const { selection, paper, beside, sentences, roster, filter } = desk
  if (!selection || selection.numbers.length === 0) return null
  const numbers = numbersText(selection.numbers)
  return (
    <section className={styles.selected} aria-labelledby="selected">
      <h3 id="selected">{counted(selection.numbers.length, 'input')} selected</h3>
      <p className="small muted">{numbers.replaceAll(',', ', ')}</p>
      <Disclosure label={<span {...onKey('e')}>Answer them together …</span>} id="together">
        <TogetherForm
          formKey={newKey()}
          paperId={paper.id}
          numbers={numbers}
          seen={selection.seen}
          count={selection.taken}
          places={beside.places}
          sentences={sentences.map(({ id, text }) => ({ id, text }))}
          roster={roster}
        >
          {selection.left && <p className="small">{selection.left}</p>}
        </TogetherForm>
      </Disclosure>
      {selection.proposing.length > 0 && (
        <AcceptSelected paperId={paper.id} inputIds={selection.proposing} formKey={newKey()} />
      )}
      <p className="small">
        <a href={deskAddress(at, filter, { picked: [] })}>Clear the selection</a>
      </p>
    </section>
  )
}
