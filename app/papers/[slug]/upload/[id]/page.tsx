import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { DropForm } from '@/components/uploads/drop-form'
import { EnteredList } from '@/components/uploads/entered-list'
import { BroughtLine, Preview } from '@/components/uploads/preview'
import { hasRight } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { listEntered } from '@/lib/uploads/entered'
import { getUpload } from '@/lib/uploads/waiting'

export const metadata: Metadata = { title: 'Send what your file says' }

const newKey = () => crypto.randomUUID()

/** A member's own file, for its people alone: what of it is sent, and in whose name. */
export default async function OwnUploadPage({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/upload/[id]'>) {
  const [{ slug, id }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const preview = await getUpload(actor, slug, id, 'file', now)
  if (!preview) notFound()
  const { upload, paper, waits } = preview
  const { member } = upload
  const room = { value: 'room' as const, label: `Put what is ticked into the room of ${member.name}` }
  const send = { value: 'forMember' as const, label: `Send it to all members now, for ${member.name}` }
  const ways = hasRight(actor, member.id, 'representative') ? [room, send] : [room]
  const sent = upload.entered ? await listEntered(actor, paper, upload) : []
  const only = { takesOut: false, corrects: false }
  return (
    <Page>
      <PageHead
        title={`${upload.fileName}, of ${member.name}`}
        crumbs={[
          { href: `/papers/${slug}`, label: paper.title },
          { href: `/papers/${slug}/upload`, label: 'From your file' },
        ]}
        {...(waits && { lead: `Only the people of ${member.name} see this.` })}
        facts={<BroughtLine upload={upload} slug={slug} />}
        actions={waits && <DropForm hidden={{ key: newKey(), paperId: paper.id, uploadId: id }} />}
      />
      {query.again && (
        <Notice tone="info">
          <p>This very file was brought before: here it is. Nothing was kept twice.</p>
        </Notice>
      )}
      {waits && <Preview preview={preview} slug={slug} ways={ways} why={null} newKey={newKey} />}
      {upload.entered && (
        <section className="stack" aria-labelledby="sent">
          <h2 id="sent">What was sent</h2>
          <p className="muted">Correct or withdraw each in its thread.</p>
          <EnteredList
            inputs={sent.map((input) => ({ ...input, ...only }))}
            paper={paper}
            uploadId={id}
            how=""
            back=""
            newKey={newKey}
          />
        </section>
      )}
      {upload.inRoom && (
        <Notice tone="agreed">
          <p>
            {upload.inRoom.by} put what was ticked into the room of {member.name}.{' '}
            <A href={`/papers/${slug}/room?member=${member.id}`}>Go to the room</A>
          </p>
        </Notice>
      )}
      {!waits && !upload.entered && !upload.inRoom && (
        <Empty title="This was dropped">The file and all that was read from it are gone.</Empty>
      )}
    </Page>
  )
}
