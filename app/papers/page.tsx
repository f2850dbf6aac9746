import type { Metadata } from 'next'
import { PaperTable } from '@/components/papers/paper-table'
import { stageWords } from '@/components/papers/stage-words'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { countRoster } from '@/lib/members/roster'
import { type PaperOutline, stageOrder } from '@/lib/papers/outline'
import { linesOf, listOutlines } from '@/lib/papers/overview'
import type { Stage } from '@/lib/papers/rules'
import { isInside, isTaskforce } from '@/lib/platform/actor'
import { pageIn, pageOf } from '@/lib/platform/pages'
import { withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { listEveryTopic, type Topic } from '@/lib/topics/queries'

export const metadata: Metadata = { title: 'Papers' }

/** Papers on a page. */
const size = 25

export default async function PapersPage({ searchParams }: PageProps<'/papers'>) {
  const query = await searchParams
  const { actor, now } = await visit()
  const [papers, topics, roster] = await Promise.all([
    listOutlines(actor, now),
    listEveryTopic(),
    countRoster(now),
  ])
  const stage = stageOrder.find((each) => each === query.stage) ?? null
  const topic = topics.find(({ slug }) => slug === query.topic) ?? null
  const chosen = papers.filter((paper) => isShown(paper, stage, topic))
  const { page, pages, shown } = pageOf(chosen, pageIn(query.page), size)
  const lines = await linesOf(actor, shown)
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
      <FilterBar label="By topic" filters={topicFilters(papers, topics, stage, topic)} />
      {shown.length === 0 ? (
        <Empty title={papers.length === 0 ? 'No paper yet' : 'No paper here'}>
          {papers.length === 0
            ? 'A paper appears here once it may be read.'
            : 'Choose another stage or topic.'}
        </Empty>
      ) : (
        <PaperTable caption="Papers" papers={lines} roster={roster} inside={isInside(actor)} now={now} />
      )}
      <Pagination {...{ page, pages }} href={(to) => address(stage, topic, to)} />
    </Page>
  )
}

type Asked = Topic | null

const isShown = (paper: PaperOutline, stage: Stage | null, topic: Asked) =>
  (stage === null || paper.stage === stage) && (topic === null || paper.topicIds.includes(topic.id))

function address(stage: string | null, topic: Asked, page = 1): string {
  return withQuery('/papers', { stage: stage ?? '', topic: topic?.slug, page: page > 1 ? page : '' })
}

function stageFilters(papers: readonly PaperOutline[], stage: Stage | null, topic: Asked) {
  const of = (each: Stage | null) => papers.filter((paper) => isShown(paper, each, topic)).length
  const some = stageOrder.filter((each) => of(each) > 0 || each === stage)
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

function topicFilters(
  papers: readonly PaperOutline[],
  topics: readonly Topic[],
  stage: Stage | null,
  topic: Asked,
) {
  const of = (each: Asked) => papers.filter((paper) => isShown(paper, stage, each)).length
  const used = topics.filter(({ id }) => papers.some(({ topicIds }) => topicIds.includes(id)))
  return [
    { label: 'All topics', href: address(stage, null), current: topic === null, count: of(null) },
    ...used.map((each) => ({
      label: each.name,
      href: address(stage, each),
      current: topic?.id === each.id,
      count: of(each),
    })),
  ]
}
