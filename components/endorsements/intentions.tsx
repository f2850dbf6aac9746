import { DataTable } from '@/components/ui/data-table'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { Endorsements } from '@/lib/endorsements/list'
import { intentionWords } from '@/lib/endorsements/words'
import { signOnCloses } from '@/lib/intentions/rules'
import { formatDay } from '@/lib/platform/format'

/** What members say before they can sign. Never counted as endorsements. For people of members. */
export function Intentions({ list, now }: { list: Endorsements; now: Date }) {
  if (list.intentions.length === 0) return null
  const closesAt = signOnCloses(list.paper.windows, now)
  return (
    <section className="stack" aria-labelledby="intentions">
      <h2 id="intentions">What members intend</h2>
      <p className="small muted">Not counted as endorsements.</p>
      <DataTable
        caption="Intentions"
        rows={list.intentions}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Member', cell: (row) => <A href={`/members/${row.memberSlug}`}>{row.memberName}</A> },
          {
            label: 'Intends',
            cell: (row) => (
              <>
                {intentionWords[row.kind]}
                {row.onDate && <b> by {formatDay(row.onDate)}</b>}
                {row.onDate && closesAt && row.onDate >= closesAt && (
                  <span className="due small"> after sign-on closes</span>
                )}
                {row.note && <span className="small muted"> {row.note}</span>}
              </>
            ),
          },
          {
            label: 'Said',
            cell: (row) => (
              <>
                <When at={row.at} from={now} /> <span className="small muted">of version {row.version}</span>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
