import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { countryName } from '@/lib/members/countries'
import type { MemberLine } from '@/lib/members/listing'
import { categoryNames, categoryPlurals, regionNames } from '@/lib/members/words'
import { formatDay } from '@/lib/platform/format'
import type { Category } from '@/prisma/generated/enums'
import { MemberName } from './member-name'

type Row = MemberLine & { inGroup: number }

/** Members under their first category, with how many of it there are on all pages; what else they are stands in their row. */
export function MemberGroups({ members, now }: { members: readonly Row[]; now: Date }) {
  const categories = Object.keys(categoryPlurals) as Category[]
  return categories
    .map((category) => ({
      category,
      rows: members.filter((member) => firstOf(member, categories) === category),
    }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ category, rows }) => (
      <section key={category} className="stack tight" aria-labelledby={category}>
        <h2 id={category}>
          {categoryPlurals[category]} <span className="muted num">{rows[0]?.inGroup}</span>
        </h2>
        <DataTable
          caption={categoryPlurals[category]}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Member', cell: (member) => <Named member={member} category={category} now={now} /> },
            { label: 'Country', cell: ({ country }) => countryName(country) },
            { label: 'Region', cell: ({ region }) => regionNames[region] },
            { label: 'Member since', cell: ({ joinedAt }) => formatDay(joinedAt) },
          ]}
        />
      </section>
    ))
}

const firstOf = ({ categories }: Row, order: readonly Category[]) =>
  order.find((category) => categories.includes(category))

function Named({ member, category, now }: { member: Row; category: Category; now: Date }) {
  const others = member.categories.filter((each) => each !== category)
  return (
    <>
      <MemberName member={member} />{' '}
      {others.map((each) => (
        <Chip key={each}>{categoryNames[each]}</Chip>
      ))}
      {member.joinedAt > now && <Chip tone="wait">joins {formatDay(member.joinedAt)}</Chip>}
    </>
  )
}
