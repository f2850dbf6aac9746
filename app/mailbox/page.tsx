import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { When } from '@/components/ui/when'
import { listMailbox } from '@/lib/notifications/queries'

export const metadata: Metadata = { title: 'Mailbox' }

/** Only a demo and development have it: everyone's mail, since none is sent. */
export default async function MailboxPage({ searchParams }: PageProps<'/mailbox'>) {
  const query = await searchParams
  const address =
    typeof query.to === 'string' && query.to.trim() !== '' ? query.to.trim().toLowerCase() : null
  const page = Math.max(1, Math.trunc(Number(query.page)) || 1)
  const mailbox = await listMailbox({ address, page })
  if (!mailbox) notFound()
  const { rows, total, pages } = mailbox
  const at = (n: number) =>
    `/mailbox?${new URLSearchParams({ ...(address && { to: address }), page: String(n) })}`
  return (
    <Page>
      <PageHead
        title="Mailbox"
        lead="This is a demo: no mail leaves it. What would have been sent is kept here, for all addresses."
        facts={<span className="num">{total} mails</span>}
      />
      <form action="/mailbox" className="row">
        <label className="row">
          To
          <input
            type="text"
            name="to"
            defaultValue={address ?? ''}
            placeholder="any address"
            inputMode="email"
          />
        </label>
        <Button type="submit" small>
          Show
        </Button>
      </form>
      {rows.length === 0 ? (
        <Empty title="No mail">
          {address
            ? 'Nothing was sent to this address.'
            : 'Mail appears here a few seconds after what causes it; where an act can be taken back, ten minutes later.'}
        </Empty>
      ) : (
        <DataTable
          caption="Mails, newest first"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { label: 'Subject', cell: (row) => <A href={`/mailbox/${row.id}`}>{row.subject}</A> },
            { label: 'To', cell: (row) => row.address },
            { label: 'Sent', cell: (row) => row.sentAt && <When at={row.sentAt} /> },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={at} />
    </Page>
  )
}
