import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { CameList } from '@/components/uploads/came'
import { OwnFileForm } from '@/components/uploads/own-file-form'
import { offersAnnex } from '@/lib/annex/offer'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'
import { listBringable, listUploads } from '@/lib/uploads/queries'

export const metadata: Metadata = { title: 'From your file' }

/** A file that a member passed round at home: its people look at it, and send what they choose. */
export default async function UploadPage({ params }: PageProps<'/papers/[slug]/upload'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const [paper, members] = await Promise.all([getPaper(actor, slug), listBringable(actor, 'file', now)])
  if (!paper?.shown || !members) notFound()
  const rows = await listUploads(actor, paper.facts, 'file')
  return (
    <PaperFrame {...{ actor, now, paper }} current="upload" annex={await offersAnnex(actor, slug)}>
      <div className="columns">
        <section className="stack" aria-labelledby="bring">
          <h2 id="bring">Bring a file that you passed round at home</h2>
          <p className="muted">
            You choose which of its tracked changes and comments come into your member’s room. There your
            colleagues talk about them, and a representative sends them on. Until then only the people of your
            member see it: not the Taskforce, and no other member.
          </p>
          <OwnFileForm formKey={crypto.randomUUID()} paperId={paper.facts.id} members={members} />
        </section>
        <section className="stack" aria-labelledby="came">
          <h2 id="came">Files of your member</h2>
          <CameList
            rows={rows}
            at={`/papers/${slug}/upload`}
            empty="Colleagues find here what one of you brings, and can choose on."
          />
        </section>
      </div>
    </PaperFrame>
  )
}
