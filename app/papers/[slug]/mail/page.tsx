import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { CameList } from '@/components/uploads/came'
import { MailForm } from '@/components/uploads/mail-form'
import { offersAnnex } from '@/lib/annex/offer'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'
import { listBringable, listUploads } from '@/lib/uploads/queries'

export const metadata: Metadata = { title: 'From a mail' }

/** What members mailed: the Taskforce and the admins enter it for them. */
export default async function MailPage({ params }: PageProps<'/papers/[slug]/mail'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const [paper, members] = await Promise.all([getPaper(actor, slug), listBringable(actor, 'mail', now)])
  if (!paper?.shown || !members) notFound()
  const rows = await listUploads(actor, paper.facts, 'mail')
  return (
    <PaperFrame {...{ actor, now, paper }} current="mail" annex={await offersAnnex(actor, slug)}>
      <div className="columns">
        <section className="stack" aria-labelledby="enter">
          <h2 id="enter">Enter what a member mailed</h2>
          <p className="muted">
            First you see what it says, matched to the version that it was made from. Nothing is said to the
            paper before you enter it; then the member is told, and can correct or disown it.
          </p>
          <MailForm
            formKey={crypto.randomUUID()}
            paperId={paper.facts.id}
            members={members}
            today={now.toISOString().slice(0, 10)}
          />
        </section>
        <section className="stack" aria-labelledby="came">
          <h2 id="came">What came by mail</h2>
          <CameList
            rows={rows}
            at={`/papers/${slug}/mail`}
            empty="What you bring is kept here until it is entered or dropped, for the Taskforce and admins alone."
          />
        </section>
      </div>
    </PaperFrame>
  )
}
