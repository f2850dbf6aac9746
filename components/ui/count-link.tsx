import { counted } from '@/lib/platform/format'
import { A } from './link'

type Count = { count: number; one: string; many?: string }

/** A number that leads to what it counts: "7 members, 11 people". Without an address, or of nothing, it is only said. */
export function CountLink({ href, counts }: { href?: string; counts: readonly Count[] }) {
  const words = counts.map(({ count, one, many }) => counted(count, one, many)).join(', ')
  if (!href || counts.every(({ count }) => count === 0)) return <span>{words}</span>
  return <A href={href}>{words}</A>
}
