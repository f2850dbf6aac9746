import { embedHtml } from '@/lib/endorsements/embed'
import { getEndorsements } from '@/lib/endorsements/queries'
import { getPaper } from '@/lib/papers/queries'
import { stageAt } from '@/lib/papers/rules'
import { visitor } from '@/lib/platform/actor'
import { appUrl } from '@/lib/platform/env'
import { visitWith } from '@/lib/platform/session'

/**
 * The list of a final paper for a frame in another site: what a visitor sees, whoever asks. No cookie is read, so that a
 * site around it learns nothing of its reader.
 */
export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/endorsements/embed'>) {
  const { slug } = await params
  const { now, coalition } = await visitWith(undefined)
  const [paper, list] = await Promise.all([getPaper(visitor, slug), getEndorsements(visitor, slug, now)])
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' }
  if (!paper || !list || stageAt(paper.facts, now) !== 'final')
    return new Response('There is no such list.', {
      status: 404,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    })
  const { title, number } = paper
  const html = embedHtml({
    ...{ list, title, number, at: now },
    coalition: coalition?.shortName ?? 'the coalition',
    address: `${appUrl()}/papers/${slug}`,
    nonce: request.headers.get('x-nonce') ?? '',
  })
  return new Response(html, { headers })
}
