import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { DraftCopyReason } from '@/prisma/generated/enums'
import { copyReason } from './copy-reason'

type Copy = { id: string; at: Date; title: string; reason: DraftCopyReason; person: { name: string } }

/** The kept copies of a working text, each a link to it below the address `at`. */
export function Copies({ at, copies }: { at: string; copies: readonly Copy[] }) {
  if (copies.length === 0)
    return (
      <Empty title="No copies yet">
        A copy is kept about every ten minutes of writing, when a text is replaced by another, and when a
        version is published.
      </Empty>
    )
  return (
    <DataTable
      caption="Texts of this draft as they once were, newest first"
      rows={copies}
      rowKey={(copy) => copy.id}
      columns={[
        {
          label: 'Saved',
          cell: (copy) => (
            <A href={`${at}/${copy.id}`}>
              <When at={copy.at} />
            </A>
          ),
        },
        { label: 'By', cell: (copy) => copy.person.name },
        { label: 'Title', cell: (copy) => copy.title },
        { label: 'Kept', cell: (copy) => <Chip>{copyReason[copy.reason]}</Chip> },
      ]}
    />
  )
}
