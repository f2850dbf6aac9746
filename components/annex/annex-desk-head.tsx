import { PageHead } from '@/components/ui/page'
import { Tabs } from '@/components/ui/tabs'

type AnnexDeskTab = 'draft' | 'copies' | 'publish'

/** The head of the Taskforce's own pages of an annex, and the way between them. */
export function AnnexDeskHead({
  slug,
  title,
  current,
}: {
  slug: string
  /** Of the paper. */
  title: string
  current: AnnexDeskTab
}) {
  const paper = `/papers/${slug}`
  const at = `${paper}/annex`
  const tabs = [
    { tab: 'draft', label: 'Draft of the annex', href: `${at}/draft` },
    { tab: 'copies', label: 'Kept copies', href: `${at}/draft/copies` },
    { tab: 'publish', label: 'Publish to members', href: `${at}/publish` },
  ]
  return (
    <>
      <PageHead
        title="Members-only annex"
        kind="For the Taskforce"
        lead="Until it is published only the Taskforce reads it; from then on people of members and admins do, and nobody else."
        crumbs={[
          { href: paper, label: title },
          { href: at, label: 'Annex' },
        ]}
      />
      <Tabs
        label="Work on this annex"
        tabs={tabs.map(({ tab, label, href }) => ({ label, href, current: tab === current }))}
      />
    </>
  )
}
