import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { TallyPicture } from '@/components/participation/numbers'
import { weightRows } from '@/components/participation/weight-rows'
import { WeightKey, Weights } from '@/components/participation/weights'
import { A } from '@/components/ui/link'
import { offersAnnex } from '@/lib/annex/offer'
import { getPaper } from '@/lib/papers/queries'
import { filterFrom } from '@/lib/participation/filter'
import { getParticipation } from '@/lib/participation/queries'
import { getWeight } from '@/lib/participation/weight'
import { counted } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Who has spoken' }

export default async function WeightPage({ params }: PageProps<'/papers/[slug]/weight'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const [paper, found] = await Promise.all([
    getPaper(actor, slug),
    getParticipation(actor, filterFrom({ paper: slug }), now),
  ])
  const tally = found?.papers[0]?.tally
  const weights = paper?.shown && (await getWeight(actor, paper.facts.id, paper.shown.id))
  if (!paper?.shown || !weights) notFound()
  const { rows, silent } = weightRows(slug, paper.shown, weights)
  return (
    <PaperFrame actor={actor} now={now} paper={paper} current="weight" annex={await offersAnnex(actor, slug)}>
      <section className="stack tight" aria-labelledby="spoken">
        <h2 id="spoken">Who has spoken</h2>
        {tally && <TallyPicture tally={tally} of={paper.title} />}
        <p className="small">
          <A href={`/participation?paper=${slug}`}>
            {found?.byName ? 'Members by name, and whom to call' : 'Your own member, and the other papers'}
          </A>
        </p>
      </section>
      <section className="stack tight" aria-labelledby="weight">
        <h2 id="weight">Where the weight of input lies</h2>
        <p className="small muted">
          Counted in members, each once for a place of version {paper.shown.number}.{' '}
          {silent > 0 && `${counted(silent, 'paragraph')} drew no input.`}
        </p>
        <WeightKey />
        <Weights rows={rows} />
      </section>
    </PaperFrame>
  )
}
