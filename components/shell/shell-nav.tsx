'use client'
import { usePathname } from 'next/navigation'
import { A } from '@/components/ui/link'
import { LinkPending } from '@/components/ui/link-pending'
import type { NavItem } from './shell'

/** The rooms of the house; the one we are in is marked. */
export function ShellNav({ items }: { items: readonly NavItem[] }) {
  const path = usePathname()
  return (
    <nav aria-label="Main">
      <ul className="rooms">
        {items.map(({ href, label }) => (
          <li key={href}>
            <A href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
              {label}
              <LinkPending />
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isAt(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
