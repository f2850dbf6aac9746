import type { ReactNode } from 'react'
import { A } from './link'

export type Filter = { label: string; href: string; current: boolean; count?: number }

/** Views of one list, as links: the filter lives in the address. Further fields stand in a GET form as children. */
export function FilterBar({
  label,
  filters,
  children,
}: {
  label: string
  filters: readonly Filter[]
  children?: ReactNode
}) {
  return (
    <nav className="filters" aria-label={label}>
      {filters.map((filter) => (
        <A
          key={filter.href}
          className="pick"
          href={filter.href}
          {...(filter.current && { 'aria-current': 'true' as const })}
        >
          {filter.label}
          {filter.count !== undefined && <span>{filter.count}</span>}
        </A>
      ))}
      {children}
    </nav>
  )
}
