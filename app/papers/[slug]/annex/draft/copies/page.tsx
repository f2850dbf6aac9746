import { notFound } from 'next/navigation'
import { AnnexDeskHead } from '@/components/annex/annex-desk-head'
import { Copies } from '@/components/drafts/copies'
import { Page } from '@/components/ui/page'
import { getAnnexDraft, listAnnexCopies } from '@/lib/annex/queries'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Kept copies of the annex' }

export default async function AnnexCopiesPage({ params }: PageProps<'/papers/[slug]/annex/draft/copies'>) {
  const [{ slug }, { actor }] = await Promise.all([params, visit()])
  const draft = await getAnnexDraft(actor, slug)
  if (!draft) notFound()
  const { paper } = draft
  return (
    <Page>
      <AnnexDeskHead slug={slug} title={paper.title} current="copies" />
      <Copies at={`/papers/${slug}/annex/draft/copies`} copies={await listAnnexCopies(actor, paper.id)} />
    </Page>
  )
}
