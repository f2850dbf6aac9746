import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { History } from '@/components/record/history'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { offersAnnex } from '@/lib/annex/offer'
import { verifyChain } from '@/lib/events/verify'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'
import { getHistory } from '@/lib/record/queries'

export const metadata: Metadata = { title: 'History' }

const perPage = 50

export default async function HistoryPage({ params, searchParams }: PageProps<'/papers/[slug]/history'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const [paper, history] = await Promise.all([getPaper(actor, slug), getHistory(actor, slug)])
  if (!paper || !history) notFound()
  const pages = Math.max(1, Math.ceil(history.events.length / perPage))
  const page = pageOf((await searchParams).page, pages)
  const wrong = verifyChain(history.paper.id, [...history.events].reverse())
  const at = `/papers/${slug}/history`
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="history"
      annex={await offersAnnex(actor, slug)}
    >
      <section className="stack" aria-labelledby="history">
        <h2 id="history">What happened</h2>
        <Notice tone={wrong.length === 0 ? 'agreed' : 'stop'}>
          <p>
            {wrong.length === 0
              ? `All ${history.events.length} events were recomputed just now: none is missing, moved or edited.`
              : `The chain does not hold: ${wrong[0]}`}{' '}
            <A href={`/check?paper=${slug}`}>Check this record in your browser</A>, or{' '}
            <a href={`/papers/${slug}/record.json`}>take it</a> and check it elsewhere.
          </p>
        </Notice>
        <History events={history.events.slice((page - 1) * perPage, page * perPage)} names={history.names} />
        <Pagination page={page} pages={pages} href={(n) => `${at}?page=${n}`} />
      </section>
    </PaperFrame>
  )
}

function pageOf(asked: string | string[] | undefined, pages: number): number {
  const page = Number(asked ?? 1)
  return Number.isInteger(page) ? Math.min(Math.max(page, 1), pages) : 1
}
