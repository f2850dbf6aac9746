import { A } from './link'

type PaginationProps = { page: number; pages: number; href: (page: number) => string; label?: string }

/** To the pages before and after; nothing where there is one. */
export function Pagination({ page, pages, href, label = 'Pages' }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav className="pages" aria-label={label}>
      {page > 1 && (
        <A href={href(page - 1)} rel="prev">
          Previous
        </A>
      )}
      <span className="num">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <A href={href(page + 1)} rel="next">
          Next
        </A>
      )}
    </nav>
  )
}
