import { notFound } from 'next/navigation'
import { LateTray } from '@/components/comments/late-tray'
import { PaperFrame } from '@/components/papers/paper-head'
import { offersAnnex } from '@/lib/annex/offer'
import { listLate } from '@/lib/comments/queries'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Late tray' }

/** What came within 24 hours after comments closed: an admin admits it with a reason, or declines it. */
export default async function LatePage({ params }: PageProps<'/papers/[slug]/late'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const paper = await getPaper(actor, slug)
  const late = paper && (await listLate(actor, paper.facts))
  if (!paper || !late) notFound()
  return (
    <PaperFrame {...{ actor, now, paper }} current="late" annex={await offersAnnex(actor, slug)}>
      <LateTray
        late={late}
        facts={paper.facts}
        labels={paper.shown?.body ?? null}
        fixed={paper.shown?.fixed}
        now={now}
      />
    </PaperFrame>
  )
}
