import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PackList } from '@/components/packs/pack-list'
import { PaperFrame } from '@/components/papers/paper-head'
import { offersAnnex } from '@/lib/annex/offer'
import { getPacks } from '@/lib/packs/packs'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Board packs' }

/** What the reader's members lay before their boards. For everyone else it is not there. */
export default async function BoardPage({ params, searchParams }: PageProps<'/papers/[slug]/board'>) {
  const [{ slug }, { member }, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const packs = await getPacks(actor, slug, [member].flat()[0] ?? null, now)
  if (!packs) notFound()
  const { paper, members } = packs
  const of = { paperId: paper.facts.id, slug }
  return (
    <PaperFrame {...{ actor, now, paper }} current="board" annex={await offersAnnex(actor, slug)}>
      <p className="lead">
        A pack pins one version for a board, with your note and the input you choose. Only people of your
        member find it here. Print it, or save it as a PDF from the print dialog.
      </p>
      {members.map((each) => (
        <PackList key={each.member.id} of={of} packs={each} />
      ))}
    </PaperFrame>
  )
}
