import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { HaveRead } from '@/components/readings/have-read'
import { askedIn } from '@/components/versions/changes-address'
import { ComparedTexts } from '@/components/versions/compared-texts'
import { ComparisonHead } from '@/components/versions/comparison-head'
import { offersAnnex } from '@/lib/annex/offer'
import { listCauses } from '@/lib/dispositions/causes'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'
import { getCompared, leadsToCurrent } from '@/lib/versions/compared'

export const metadata = { title: 'Changes' }

export default async function ChangesPage({ params, searchParams }: PageProps<'/papers/[slug]/changes'>) {
  const [{ slug }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const paper = await getPaper(actor, slug)
  if (!paper?.shown) notFound()
  const { asked, view } = askedIn(query)
  const { facts, shown, lastRead } = paper
  const compared = await getCompared(actor, paper, asked)
  if (!compared) notFound()
  const { from, to, said } = compared
  const numbers = [from, to].map((place) => (place === 'draft' ? shown.number : place)) as [number, number]
  const causes = await listCauses(actor, facts, numbers, from === 'draft' || to === 'draft')
  return (
    <PaperFrame {...{ actor, now, paper }} current="changes" annex={await offersAnnex(actor, slug)}>
      <section className="stack" aria-labelledby="compared">
        <ComparisonHead {...{ actor, facts, compared, view }} />
        <ComparedTexts {...{ slug, compared, causes, view }} />
      </section>
      {leadsToCurrent(facts, said.to) && <HaveRead {...{ actor, facts, shown, lastRead }} />}
    </PaperFrame>
  )
}
