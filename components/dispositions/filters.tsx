import { Button } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import type { InputFilter, Show } from '@/lib/dispositions/filter'
import { InputType } from '@/prisma/generated/enums'

const labels: Record<Show, string> = {
  open: 'Without answer',
  prepared: 'Prepared',
  blocking: 'Blocking',
  answered: 'Answered',
  accepted: 'Accepted in whole or part',
  all: 'All',
}

type Props = {
  at: string
  filter: InputFilter
  counts: Record<Show, number>
  parts: readonly Show[]
  members: readonly { id: string; name: string }[]
}

/** Which part of the input is shown. All of it lives in the address, so a view can be kept and sent. */
export function InputFilters({ at, filter, counts, parts, members }: Props) {
  const filters = parts.map((show) => ({
    label: labels[show],
    href: addressOf(at, { ...filter, show }),
    current: filter.show === show,
    count: counts[show],
  }))
  return (
    <FilterBar label="Part of the input" filters={filters}>
      <form action={at} className="row">
        <input type="hidden" name="show" value={filter.show} />
        <label className="row small">
          Type
          <select name="type" defaultValue={filter.type ?? ''}>
            <option value="">any</option>
            {Object.values(InputType).map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </select>
        </label>
        <label className="row small">
          Member
          <select name="member" defaultValue={filter.memberId ?? ''}>
            <option value="">any</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" small>
          Show
        </Button>
      </form>
    </FilterBar>
  )
}

/** The address of a view; what is at its start value is left out. */
export function addressOf(at: string, filter: InputFilter, page = 1): string {
  const query = new URLSearchParams()
  query.set('show', filter.show)
  if (filter.type) query.set('type', filter.type)
  if (filter.memberId) query.set('member', filter.memberId)
  if (filter.paragraph) query.set('p', filter.paragraph)
  if (filter.number !== null) query.set('input', String(filter.number))
  if (page > 1) query.set('page', String(page))
  return `${at}?${query}`
}
