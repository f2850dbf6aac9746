import type { ReactNode } from 'react'

/** For no machine that reads the web, whoever lets it in. */
export const metadata = { robots: { index: false, follow: false } }

export default function BoardLayout({ children }: { children: ReactNode }) {
  return children
}
