import { PageHead } from '@/components/ui/page'
import { Tabs } from '@/components/ui/tabs'

export type DraftTab = 'draft' | 'import' | 'copies' | 'publish' | 'describe'

/** The head of the Taskforce's own pages of a paper, and the way between them. */
export function DraftHead({
  slug,
  title,
  current,
  published,
}: {
  slug: string
  title: string
  current: DraftTab
  published: boolean
}) {
  const at = `/papers/${slug}`
  const tabs = [
    { tab: 'draft', label: 'Draft', href: `${at}/draft` },
    { tab: 'import', label: 'Import', href: `${at}/draft/import` },
    { tab: 'copies', label: 'Kept copies', href: `${at}/draft/copies` },
    { tab: 'publish', label: 'Publish', href: `${at}/publish` },
    { tab: 'describe', label: 'About', href: `${at}/describe` },
  ]
  const crumbs = [
    { href: '/papers', label: 'Papers' },
    ...(published ? [{ href: at, label: 'The paper as published' }] : []),
  ]
  return (
    <>
      <PageHead title={title} kind="For the Taskforce" crumbs={crumbs} />
      <Tabs
        label="Work on this paper"
        tabs={tabs.map(({ tab, label, href }) => ({ label, href, current: tab === current }))}
      />
    </>
  )
}
