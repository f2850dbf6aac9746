import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SentenceForm } from '@/components/desk/sentence-form'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { ActionForm } from '@/components/ui/form'
import { Page, PageHead } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit-button'
import { retireSentenceAction } from '@/lib/desk/actions'
import { listSentences } from '@/lib/desk/queries'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Sentences' }

/** The sentences that reasons are made of, for the Taskforce. */
export default async function SentencesPage() {
  const { actor } = await visit()
  const sentences = await listSentences(actor)
  if (!sentences) notFound()
  const newKey = () => crypto.randomUUID()
  return (
    <Page width="narrow">
      <PageHead
        title="Sentences"
        crumbs={[{ href: '/desk', label: 'Desk' }]}
        lead="What the Taskforce says again and again in its reasons. An answer keeps the words that it was given with."
      />
      <SentenceForm formKey={newKey()} />
      {sentences.length === 0 && <Empty title="No sentence is kept yet">Add the first one above.</Empty>}
      <ul className="stack plain">
        {sentences.map(({ id, text, by, retiredAt }) => (
          <li key={id} className="card">
            <p className="said">{text}</p>
            <p className="row small muted">
              <span>{by.name}</span>
              {retiredAt && <Chip>retired</Chip>}
            </p>
            <div className="row">
              <Disclosure label="Change …">
                <SentenceForm formKey={newKey()} sentence={{ id, text }} />
              </Disclosure>
              <ActionForm
                action={retireSentenceAction}
                hidden={{ key: newKey(), sentenceId: id, retired: retiredAt ? 'no' : 'yes' }}
                className="row"
              >
                <SubmitButton look="plain">{retiredAt ? 'Offer it again' : 'Retire it'}</SubmitButton>
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
