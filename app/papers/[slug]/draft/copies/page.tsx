import { notFound } from 'next/navigation'
import { copyReason } from '@/components/drafts/copy-reason'
import { DraftHead } from '@/components/drafts/draft-head'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { getDraft, listCopies } from '@/lib/drafts/queries'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Kept copies' }

export default async function CopiesPage({ params }: PageProps<'/papers/[slug]/draft/copies'>) {
  const [{ slug }, { actor }] = await Promise.all([params, visit()])
  const draft = await getDraft(actor, slug)
  if (!draft) notFound()
  const { paper } = draft
  const copies = await listCopies(actor, paper.id)
  return (
    <Page>
      <DraftHead
        slug={slug}
        title={paper.title}
        current="copies"
        published={currentVersion(paper) !== null}
      />
      {copies.length === 0 ? (
        <Empty title="No copies yet">
          A copy is kept about every ten minutes of writing, when a text is replaced by another, and when a
          version is published.
        </Empty>
      ) : (
        <DataTable
          caption="Texts of this draft as they once were, newest first"
          rows={copies}
          rowKey={(copy) => copy.id}
          columns={[
            {
              label: 'Saved',
              cell: (copy) => (
                <A href={`/papers/${slug}/draft/copies/${copy.id}`}>
                  <When at={copy.at} />
                </A>
              ),
            },
            { label: 'By', cell: (copy) => copy.person.name },
            { label: 'Title', cell: (copy) => copy.title },
            { label: 'Kept', cell: (copy) => <Chip>{copyReason[copy.reason]}</Chip> },
          ]}
        />
      )}
    </Page>
  )
}
