import { Button } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { heardChoices } from '@/lib/last-words/words'
import type { Entry } from '@/lib/matrix/entry'
import { addressOf, countsOf, everything, type MatrixFilter, type Show } from '@/lib/matrix/filter'
import { kindWords, typeWords } from '@/lib/matrix/words'

const parts: readonly (readonly [Show, string])[] = [
  ['all', 'All'],
  ['open', 'Without answer'],
  ['answered', 'Answered'],
  ['accepted', 'Accepted in whole or part'],
  ['blocking', 'Blocking'],
]

type Props = { at: string; filter: MatrixFilter; all: readonly Entry[] }

/** Which rows are shown. All of it lives in the address, so a view can be kept, sent, and had as a file. */
export function MatrixFilters({ at, filter, all }: Props) {
  const counts = countsOf(all)
  const asked = all.filter((entry) => entry.asked).length
  const filters = parts.map(([show, label]) => ({
    label,
    href: addressOf(at, {
      ...filter,
      show,
      word: filter.word === 'asked' ? null : filter.word,
      number: null,
    }),
    current: filter.show === show && filter.word !== 'asked',
    count: counts[show],
  }))
  const mine = {
    label: 'Waits for your word',
    href: addressOf(at, { ...everything, word: 'asked' }),
    current: filter.word === 'asked',
    count: asked,
  }
  return (
    <FilterBar label="Part of the input" filters={asked > 0 || mine.current ? [...filters, mine] : filters}>
      <form action={at} className="row">
        {filter.show !== 'all' && <input type="hidden" name="show" value={filter.show} />}
        <Pick name="type" label="Type" value={filter.type} choices={Object.entries(typeWords)} />
        <Pick name="member" label="Member" value={filter.memberId} choices={membersOf(all)} />
        <Pick
          name="disposition"
          label="Disposition"
          value={filter.kind}
          choices={Object.entries(kindWords)}
        />
        <Pick name="word" label="Last word" value={filter.word} choices={wordChoices} />
        <Button type="submit" small>
          Show
        </Button>
      </form>
    </FilterBar>
  )
}

const wordChoices = [
  ...heardChoices.map(({ value, label }) => [value, label] as const),
  ['none', 'Not said'] as const,
]

type PickProps = {
  name: string
  label: string
  value: string | null
  choices: readonly (readonly [value: string, label: string])[]
}

function Pick({ name, label, value, choices }: PickProps) {
  return (
    <label className="row small">
      {label}
      <select name={name} defaultValue={value ?? ''}>
        <option value="">any</option>
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

function membersOf(all: readonly Entry[]) {
  const names = new Map(
    all.flatMap(({ memberId, member }) => (memberId && member ? [[memberId, member] as const] : [])),
  )
  return [...names].sort((a, b) => a[1].localeCompare(b[1]))
}
