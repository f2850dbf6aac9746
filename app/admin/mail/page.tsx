import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { When } from '@/components/ui/when'
import { mailKind } from '@/lib/notifications/kinds'
import { listMail, type MailState } from '@/lib/notifications/queries'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Mail log' }

const states: readonly MailState[] = ['all', 'waiting', 'sent', 'failed', 'cancelled']

export default async function MailLogPage({ searchParams }: PageProps<'/admin/mail'>) {
  const query = await searchParams
  const { actor } = await visit()
  const state = states.find((each) => each === query.state) ?? 'all'
  const kind = typeof query.kind === 'string' && query.kind !== '' ? query.kind : null
  const page = Math.max(1, Math.trunc(Number(query.page)) || 1)
  const mail = await listMail(actor, { state, kind, page })
  if (!mail) notFound()
  const at = (change: Record<string, string | null>) => {
    const all = { state, kind, ...change }
    const query = new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    )
    return `/admin/mail?${query}`
  }
  return (
    <Page>
      <PageHead
        title="Mail log"
        lead="To whom, of what kind, when, and whether it left. What a mail says is not shown here."
      />
      <FilterBar
        label="State"
        filters={states.map((each) => ({ label: each, href: at({ state: each }), current: each === state }))}
      />
      <FilterBar
        label="Kind"
        filters={[
          { label: 'all kinds', href: at({ kind: null }), current: kind === null },
          ...mail.kinds.map((each) => ({
            label: mailKind(each.kind),
            href: at({ kind: each.kind }),
            current: each.kind === kind,
            count: each._count,
          })),
        ]}
      />
      {mail.rows.length === 0 ? (
        <Empty title="No mail here">Mail appears as things happen; choose another state or kind.</Empty>
      ) : (
        <DataTable
          caption="Mails, newest first"
          rows={mail.rows}
          rowKey={(row) => row.id}
          columns={[
            { label: 'Subject', cell: (row) => row.subject },
            {
              label: 'To',
              cell: (row) => (
                <>
                  {row.person?.name ?? 'someone'} <span className="muted small">{row.address}</span>
                </>
              ),
            },
            { label: 'Kind', cell: (row) => mailKind(row.kind) },
            { label: 'State', cell: (row) => <State row={row} /> },
          ]}
        />
      )}
      <Pagination page={page} pages={mail.pages} href={(n) => at({ page: String(n) })} />
    </Page>
  )
}

type Row = { sentAt: Date | null; cancelledAt: Date | null; dueAt: Date; error: string | null; tries: number }

function State({ row: { sentAt, cancelledAt, dueAt, error, tries } }: { row: Row }) {
  if (cancelledAt) return <Chip>taken back</Chip>
  if (sentAt)
    return (
      <>
        <Chip tone="agreed">sent</Chip> <When at={sentAt} />
      </>
    )
  if (error)
    return (
      <>
        <Chip tone="stop">failed, {tries} tries</Chip> {error}
      </>
    )
  return (
    <>
      <Chip tone="wait">waiting</Chip> until <When at={dueAt} />
    </>
  )
}
