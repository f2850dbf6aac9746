import 'server-only'
import { getPaper } from '@/lib/papers/queries'
import { appUrl } from '@/lib/platform/env'
import { visit } from '@/lib/platform/session'
import { instantAsked } from './as-of'
import { getEndorsements } from './queries'

/**
 * The list of a paper as its files hold it for whoever asks, now or as of the instant `at` (null: now); else the sentence
 * and the status of the answer: 400 for what is no instant or still to come, 404 for what is absent or hidden.
 */
export async function askedList(slug: string, at: string | null) {
  const { actor, now } = await visit()
  const headers = { 'cache-control': actor.kind === 'visitor' ? 'no-cache' : 'no-store', vary: 'cookie' }
  const asOf = at === null ? null : instantAsked(at, now)
  if (at !== null && !asOf) {
    const error = 'This is no instant that has been. Ask as in ?at=2025-06-06T12:00Z.'
    return { found: null, error, status: 400, headers }
  }
  const [paper, list] = await Promise.all([
    getPaper(actor, slug),
    getEndorsements(actor, slug, now, asOf ?? undefined),
  ])
  if (!paper || !list) return { found: null, error: 'There is no such list.', status: 404, headers }
  const of = { address: `${appUrl()}/papers/${slug}`, at: asOf ?? now }
  return { found: { paper, list, of }, error: null, status: 200, headers }
}
