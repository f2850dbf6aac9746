import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { categoryPlurals, regionNames } from '@/lib/members/words'
import styles from './member-filter.module.css'

type MemberFilterProps = { path: string; q: string; category: string; region: string }

/** Narrows a list of members; the filter lives in the address, and works without a script. */
export function MemberFilter({ path, q, category, region }: MemberFilterProps) {
  const isNarrowed = q !== '' || category !== '' || region !== ''
  return (
    <search>
      <form method="get" action={path} className={styles.filter}>
        <label>
          <span>Name or country</span>
          <input type="search" name="q" defaultValue={q} />
        </label>
        <label>
          <span>Category</span>
          <select name="category" defaultValue={category}>
            <option value="">All</option>
            {Object.entries(categoryPlurals).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Region</span>
          <select name="region" defaultValue={region}>
            <option value="">All</option>
            {Object.entries(regionNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">Show</Button>
        {isNarrowed && <A href={path}>All</A>}
      </form>
    </search>
  )
}
