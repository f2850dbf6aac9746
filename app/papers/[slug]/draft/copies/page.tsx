import { notFound } from 'next/navigation'
import { Copies } from '@/components/drafts/copies'
import { DraftHead } from '@/components/drafts/draft-head'
import { Page } from '@/components/ui/page'
import { getDraft, listCopies } from '@/lib/drafts/queries'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Kept copies' }

export default async function CopiesPage({ params }: PageProps<'/papers/[slug]/draft/copies'>) {
  const [{ slug }, { actor }] = await Promise.all([params, visit()])
  const draft = await getDraft(actor, slug)
  if (!draft) notFound()
  const { paper } = draft
  return (
    <Page>
      <DraftHead
        slug={slug}
        title={paper.title}
        current="copies"
        published={currentVersion(paper) !== null}
      />
      <Copies at={`/papers/${slug}/draft/copies`} copies={await listCopies(actor, paper.id)} />
    </Page>
  )
}
