import type { Metadata } from 'next'
import { PaperTable } from '@/components/papers/paper-table'
import { stageWords } from '@/components/papers/stage-words'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { countRoster } from '@/lib/members/roster'
import { listPapers, type PaperLine } from '@/lib/papers/overview'
import type { Stage } from '@/lib/papers/rules'
import { isInside, isTaskforce } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Papers' }

const stages: readonly Stage[] = ['consulting', 'finalCall', 'revising', 'drafting', 'final', 'withdrawn']

export default async function PapersPage({ searchParams }: PageProps<'/papers'>) {
  const query = await searchParams
  const { actor, now } = await visit()
  const [papers, roster] = await Promise.all([listPapers(actor, now), countRoster(now)])
  const stage = stages.find((each) => each === query.stage) ?? null
  const topic = typeof query.topic === 'string' ? query.topic : null
  const shown = papers.filter((paper) => isShown(paper, stage, topic))
  return (
    <Page>
      <PageHead
        title="Papers"
        lead={
          isInside(actor)
            ? 'Every text that the coalition works on, by stage.'
            : 'The final papers of the coalition, with who endorses them and how they came about.'
        }
        facts={isInside(actor) && <A href="/participation">Who has spoken</A>}
        actions={isTaskforce(actor) && <LinkButton href="/papers/new">Begin a paper</LinkButton>}
      />
      {isInside(actor) && <FilterBar label="By stage" filters={stageFilters(papers, stage, topic)} />}
      <FilterBar label="By topic" filters={topicFilters(papers, stage, topic)} />
      {shown.length === 0 ? (
        <Empty title={papers.length === 0 ? 'No paper yet' : 'No paper here'}>
          {papers.length === 0
            ? 'A paper appears here once it may be read.'
            : 'Choose another stage or topic.'}
        </Empty>
      ) : (
        <PaperTable caption="Papers" papers={shown} roster={roster} inside={isInside(actor)} now={now} />
      )}
    </Page>
  )
}

const isShown = (paper: PaperLine, stage: Stage | null, topic: string | null) =>
  (stage === null || paper.stage === stage) &&
  (topic === null || paper.topics.some(({ slug }) => slug === topic))

function address(stage: string | null, topic: string | null): string {
  const query = new URLSearchParams({ ...(stage && { stage }), ...(topic && { topic }) })
  return query.size > 0 ? `/papers?${query}` : '/papers'
}

function stageFilters(papers: readonly PaperLine[], stage: Stage | null, topic: string | null) {
  const of = (each: Stage | null) => papers.filter((paper) => isShown(paper, each, topic)).length
  const some = stages.filter((each) => of(each) > 0 || each === stage)
  return [
    { label: 'All stages', href: address(null, topic), current: stage === null, count: of(null) },
    ...some.map((each) => ({
      label: stageWords[each],
      href: address(each, topic),
      current: stage === each,
      count: of(each),
    })),
  ]
}

function topicFilters(papers: readonly PaperLine[], stage: Stage | null, topic: string | null) {
  const names = new Map(
    papers.flatMap((paper) => paper.topics.map(({ slug, name }) => [slug, name] as const)),
  )
  const of = (each: string | null) => papers.filter((paper) => isShown(paper, stage, each)).length
  return [
    { label: 'All topics', href: address(stage, null), current: topic === null, count: of(null) },
    ...[...names].map(([slug, name]) => ({
      label: name,
      href: address(stage, slug),
      current: topic === slug,
      count: of(slug),
    })),
  ]
}
