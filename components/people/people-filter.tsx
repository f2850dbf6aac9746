import { Button } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { withQuery } from '@/lib/platform/query-text'
import styles from './people-filter.module.css'

const roles = [
  ['', 'All'],
  ['taskforce', 'Taskforce'],
  ['admin', 'Admins'],
  ['signatory', 'Signatories'],
  ['representative', 'Representatives'],
  ['contributor', 'Contributors'],
  ['invited', 'Invited, not yet here'],
  ['left', 'Left'],
] as const

type PeopleFilterProps = { q: string; role: string; memberId: string }

/** Narrows the list of people; the filter lives in the address. */
export function PeopleFilter({ q, role, memberId }: PeopleFilterProps) {
  return (
    <div className="stack tight">
      <FilterBar
        label="Who"
        filters={roles.map(([value, label]) => ({
          label,
          href: withQuery('/admin/people', { q, memberId, role: value }),
          current: role === value,
        }))}
      />
      <search>
        <form method="get" action="/admin/people" className={styles.search}>
          {role && <input type="hidden" name="role" value={role} />}
          {memberId && <input type="hidden" name="memberId" value={memberId} />}
          <label>
            <span className="small">Name, address or member</span>
            <input type="search" name="q" defaultValue={q} />
          </label>
          <Button type="submit">Search</Button>
        </form>
      </search>
    </div>
  )
}
