import { notFound } from 'next/navigation'
import { NewPaperForm } from '@/components/papers/describe-form'
import { Page, PageHead } from '@/components/ui/page'
import { createPaperAction } from '@/lib/papers/actions'
import { listTopicsFor } from '@/lib/papers/description'
import { canCreatePaper } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'New paper' }

export default async function NewPaperPage() {
  const { actor } = await visit()
  if (!canCreatePaper(actor, 'full').ok) notFound()
  const topics = await listTopicsFor()
  return (
    <Page width="narrow">
      <PageHead
        title="Begin a paper"
        crumbs={[{ href: '/papers', label: 'Papers' }]}
        lead="It starts as a draft that only the Taskforce sees. Members see it with version 1."
      />
      <NewPaperForm
        action={createPaperAction}
        formKey={crypto.randomUUID()}
        topics={topics}
        mayChooseProcedure={canCreatePaper(actor, 'short').ok}
      />
    </Page>
  )
}
