import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LateBoards } from '@/components/endorsements/late-boards'
import { HardToReach } from '@/components/members/hard-to-reach'
import { PaperFrame } from '@/components/papers/paper-head'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { HeldWindows } from '@/components/windows/held-windows'
import { OpenWindows } from '@/components/windows/open-windows'
import { Recirculate } from '@/components/windows/recirculate'
import { offersAnnex } from '@/lib/annex/offer'
import { listLateBoards } from '@/lib/endorsements/late-boards'
import { listHardToReach } from '@/lib/members/queries'
import { getPaper } from '@/lib/papers/queries'
import { isAdmin } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { getWindows } from '@/lib/windows/queries'
import { canRecirculate } from '@/lib/windows/recirculating'
import { planRecirculation } from '@/lib/windows/recirculation'

export const metadata: Metadata = { title: 'Windows' }

/** From when to when what may be done on this paper: admins set it, the Taskforce sees it. */
export default async function WindowsPage({ params, searchParams }: PageProps<'/papers/[slug]/windows'>) {
  const [{ slug }, { since }, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const [paper, held] = await Promise.all([getPaper(actor, slug), getWindows(actor, slug)])
  if (!paper || !held) notFound()
  const plan = canRecirculate(held.paper, now) && (await planRecirculation(actor, held.paper, Number(since)))
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="windows"
      annex={await offersAnnex(actor, slug)}
    >
      <section className="stack" aria-labelledby="windows">
        <h2 id="windows">Windows</h2>
        <LateBoards boards={(await listLateBoards(actor, held.paper, now)) ?? []} />
        {held.windows.length === 0 ? (
          <Empty title="No window was set on this paper yet">
            {isAdmin(actor)
              ? 'Open comments below, here or for several papers as a round.'
              : 'An admin opens them.'}
          </Empty>
        ) : (
          <HeldWindows paper={held.paper} windows={held.windows} actor={actor} now={now} />
        )}
      </section>
      {plan && (
        <section className="stack" aria-labelledby="recirculate">
          <h2 id="recirculate">Recirculate</h2>
          <Recirculate paper={held.paper} plan={plan} now={now} nonWorking={held.nonWorking} />
        </section>
      )}
      {isAdmin(actor) && (
        <section className="stack" aria-labelledby="open">
          <h2 id="open">Open</h2>
          <HardToReach members={(await listHardToReach(actor, now)) ?? []} />
          <OpenWindows paper={held.paper} now={now} nonWorking={held.nonWorking} />
          <p className="small">
            <A href="/admin/rounds">Rounds: several papers in one act</A>
          </p>
        </section>
      )}
    </PaperFrame>
  )
}
