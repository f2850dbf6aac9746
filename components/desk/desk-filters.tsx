import { Button } from '@/components/ui/button'
import { type Filter, FilterBar } from '@/components/ui/filter-bar'
import type { Desk } from '@/lib/desk/desk'
import { type DeskFilter, deskAddress, fieldsOf, type Part, parts } from '@/lib/desk/filter'
import { InputType } from '@/prisma/generated/enums'
import styles from './desk.module.css'

const labels: Record<Part, string> = {
  undisposed: 'To answer',
  prepared: 'Prepared',
  open: 'Without published answer',
  answered: 'Answered',
  all: 'All',
}

/** Which part of the queue is shown. All of it lives in the address, so a view can be kept and sent. */
export function DeskFilters({ at, desk }: { at: string; desk: Desk }) {
  const { filter, counts, members } = desk
  const to = (change: Partial<DeskFilter>) => deskAddress(at, filter, { at: null, page: 1, ...change })
  const toggle = (label: string, name: 'blocking' | 'mine' | 'late'): Filter => ({
    ...{ label, count: counts[name], current: filter[name], href: to({ [name]: !filter[name] }) },
  })
  const suggestions = filter.kind === 'suggestion'
  const shown: Filter[] = [
    ...parts.map((show) => ({
      ...{ label: labels[show], count: counts[show], current: filter.show === show, href: to({ show }) },
    })),
    toggle('Blocking', 'blocking'),
    toggle('Mine', 'mine'),
    toggle('Late', 'late'),
    {
      ...{ label: 'Suggestions', count: counts.suggestions, current: suggestions },
      href: to({ kind: suggestions ? null : 'suggestion' }),
    },
  ]
  return (
    <FilterBar label="Part of the input" filters={shown}>
      <form action={at} className={styles.filters}>
        {fieldsOf({ ...filter, kind: null, type: null, memberId: null, paragraph: null }).map(
          ([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <Choice name="kind" label="Kind" value={filter.kind} choices={['comment', 'suggestion'].map(same)} />
        <Choice name="type" label="Type" value={filter.type} choices={Object.values(InputType).map(same)} />
        <Choice
          name="member"
          label="Member"
          value={filter.memberId}
          choices={members.map(({ id, name }): [string, string] => [id, name])}
        />
        <Choice name="p" label="Paragraph" value={filter.paragraph} choices={placesIn(desk)} />
        <Button type="submit" small>
          Show
        </Button>
      </form>
    </FilterBar>
  )
}

const same = (word: string): [string, string] => [word, word]

/** Where somebody said something: the whole paper, and paragraphs of the version by their numbers. */
function placesIn({ beside: { order, labels: numbers }, paragraphs }: Desk): [string, string][] {
  const all = [
    ['whole', 'whole paper'] as [string, string],
    ...order.map((id): [string, string] => [id, numbers.get(id) || 'heading']),
  ]
  return all.filter(([id]) => paragraphs[id] !== undefined)
}

type ChoiceProps = {
  name: string
  label: string
  value: string | null
  choices: readonly (readonly [string, string])[]
}

function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <label className="small">
      {label}
      <select key={String(value)} name={name} defaultValue={value ?? ''}>
        <option value="">any</option>
        {choices.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
