import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** The last event of a chain: its number (0 before the first) and its hash. */
export type ChainHead = { seq: number; hash: string | null }

const held = new WeakMap<Tx, Map<string, ChainHead>>()

/** Keeps the head of a chain that this transaction holds, so that it need not be asked for again. */
export function holdHead(tx: Tx, chainId: string, head: ChainHead | null): void {
  const heads = held.get(tx) ?? new Map<string, ChainHead>()
  held.set(tx, heads.set(chainId, head ?? { seq: 0, hash: null }))
}

/** The head of a chain whose lock the transaction holds. */
export async function headOf(tx: Tx, chainId: string): Promise<ChainHead> {
  const known = held.get(tx)?.get(chainId)
  if (known) return known
  const [last] = await tx.$queryRaw<ChainHead[]>`
    select seq, hash from "Event" where "chainId" = ${chainId}::uuid order by seq desc limit 1`
  return last ?? { seq: 0, hash: null }
}
