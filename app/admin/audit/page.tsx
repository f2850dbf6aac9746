import { notFound } from 'next/navigation'
import { AuditFilter } from '@/components/audit/audit-filter'
import { AuditLine } from '@/components/audit/audit-line'
import { Verified } from '@/components/audit/verified'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { readAuditFilter } from '@/lib/audit/filter'
import { listActors, listChains, listEvents, verifyChains } from '@/lib/audit/queries'
import { counted } from '@/lib/platform/format'
import { one, type SearchParams, withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Audit' }

/** Everything that happened, on every chain, and whether the record holds. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = await searchParams
  const { values, filter } = readAuditFilter(sent)
  const { actor } = await visit()
  const found = await listEvents(actor, filter)
  if (!found) notFound()
  const [people, chains] = await Promise.all([listActors(actor), listChains(actor)])
  const verified = one(sent.verify) === 'all' ? await verifyChains(actor) : null
  return (
    <Page>
      <PageHead
        title="Audit"
        facts={<span className="num">{counted(found.total, 'event')}</span>}
        actions={<LinkButton href="/admin/audit?verify=all">Verify all chains</LinkButton>}
      />
      {verified && <Verified result={verified} chains={chains} />}
      <AuditFilter values={values} people={people} chains={chains} />
      {found.lines.length === 0 ? (
        <Empty title="Nothing like that has happened">Show all, or choose other dates.</Empty>
      ) : (
        <ol className="ruled">
          {found.lines.map((line) => (
            <AuditLine key={`${line.chainId}:${line.seq}`} line={line} names={found.names} />
          ))}
        </ol>
      )}
      <Pagination
        page={filter.page ?? 1}
        pages={found.pages}
        href={(page) => withQuery('/admin/audit', { ...values, page })}
      />
    </Page>
  )
}
