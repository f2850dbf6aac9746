import { DataTable } from '@/components/ui/data-table'
import { When } from '@/components/ui/when'
import { stanceWords } from '@/lib/endorsements/words'
import type { Stance } from '@/prisma/generated/enums'

type Row = { memberId: string; memberName: string; stance: Stance; from: Date; until: Date }

/** Who stood under a final text and no longer does, from when and until when. */
export function WithdrawnSinceSection({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby="withdrawn-since">
      <h2 id="withdrawn-since">Withdrawn since it was final</h2>
      <DataTable
        caption="Members that stood under the final text and no longer do"
        rows={rows}
        rowKey={({ memberId }) => memberId}
        columns={[
          { label: 'Member', cell: ({ memberName }) => memberName },
          { label: 'Stance', cell: ({ stance }) => stanceWords[stance] },
          { label: 'From', cell: ({ from }) => <When at={from} /> },
          { label: 'Until', cell: ({ until }) => <When at={until} /> },
        ]}
      />
    </section>
  )
}
