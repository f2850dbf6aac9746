import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { DropForm } from '@/components/uploads/drop-form'
import { BroughtLine, Preview } from '@/components/uploads/preview'
import { visit } from '@/lib/platform/session'
import { getUpload } from '@/lib/uploads/waiting'

export const metadata: Metadata = { title: 'Enter what came by mail' }

const newKey = () => crypto.randomUUID()

/** What came by mail, before it is entered. Once it was, its page is the one that the member has, too. */
export default async function MailedPage({ params, searchParams }: PageProps<'/papers/[slug]/mail/[id]'>) {
  const [{ slug, id }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const preview = await getUpload(actor, slug, id, 'mail', now)
  if (!preview) notFound()
  const { upload, paper, waits } = preview
  if (upload.entered) redirect(`/papers/${slug}/entered/${id}${query.again ? '?again=1' : ''}`)
  return (
    <Page>
      <PageHead
        title={`${upload.fileName ?? 'The words of a mail'}, for ${upload.member.name}`}
        crumbs={[
          { href: `/papers/${slug}`, label: paper.title },
          { href: `/papers/${slug}/mail`, label: 'From a mail' },
        ]}
        facts={<BroughtLine upload={upload} slug={slug} />}
        actions={waits && <DropForm hidden={{ key: newKey(), paperId: paper.id, uploadId: id }} />}
      />
      {query.again && (
        <Notice tone="info">
          <p>This very file was brought before: here it is. Nothing was kept twice.</p>
        </Notice>
      )}
      {waits ? (
        <Preview
          preview={preview}
          slug={slug}
          ways={[{ value: 'enter', label: `Enter what is ticked for ${upload.member.name}` }]}
          why={null}
          newKey={newKey}
        />
      ) : (
        <Empty title="This was dropped">The file and all that was read from it are gone.</Empty>
      )}
    </Page>
  )
}
