import { A } from './link'

export type Crumb = { href: string; label: string }

/** The way here, without the page itself: its title follows. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="crumbs">
        {items.map((item) => (
          <li key={item.href}>
            <A href={item.href}>{item.label}</A>
          </li>
        ))}
      </ol>
    </nav>
  )
}
