import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { FoundationForms } from '@/components/foundations/foundation-forms'
import { DescribePaperForm } from '@/components/papers/describe-form'
import { Page, PageHead } from '@/components/ui/page'
import { getFoundations } from '@/lib/foundations/queries'
import { describePaperAction } from '@/lib/papers/actions'
import { getDescription, listTopicsFor } from '@/lib/papers/description'
import { canDescribePaper, currentVersion } from '@/lib/papers/rules'
import { isTaskforce } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Title, topics, procedure' }

export default async function DescribePage({ params }: PageProps<'/papers/[slug]/describe'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const description = await getDescription(actor, slug)
  if (!description) notFound()
  const { facts, topicIds, procedureReason } = description
  const { id, title, procedure } = facts
  const other = procedure === 'full' ? 'short' : 'full'
  const [topics, foundations] = await Promise.all([
    listTopicsFor(topicIds),
    getFoundations(actor, facts, now),
  ])
  return (
    <Page width="narrow">
      {isTaskforce(actor) ? (
        <DraftHead slug={slug} title={title} current="describe" published={currentVersion(facts) !== null} />
      ) : (
        <PageHead
          title={title}
          kind="For admins"
          crumbs={[{ href: `/papers/${slug}`, label: 'The paper' }]}
        />
      )}
      <DescribePaperForm
        action={describePaperAction}
        hidden={{ key: crypto.randomUUID(), paperId: id }}
        paper={{ title, topicIds, procedure, procedureReason }}
        topics={topics}
        mayChooseProcedure={canDescribePaper(actor, facts, { title, procedure: other }, now).ok}
      />
      {foundations && <FoundationForms paperId={id} foundations={foundations} />}
    </Page>
  )
}
