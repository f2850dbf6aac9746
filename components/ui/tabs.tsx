import { A } from './link'
import { LinkPending } from './link-pending'

export type Tab = { label: string; href: string; current: boolean }

/** The pages of one thing: read, changes, endorsements, history. Each is a page of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <A key={tab.href} href={tab.href} {...(tab.current && { 'aria-current': 'page' as const })}>
          {tab.label}
          <LinkPending />
        </A>
      ))}
    </nav>
  )
}
