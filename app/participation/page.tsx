import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallList } from '@/components/participation/call-list'
import { ParticipationFilters } from '@/components/participation/filters'
import { GridSection } from '@/components/participation/grid-section'
import { Numbers, TallyPicture } from '@/components/participation/numbers'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { addressOf, filterFrom } from '@/lib/participation/filter'
import { pageOfGroups } from '@/lib/participation/grid'
import { getParticipation } from '@/lib/participation/queries'
import { listToCall } from '@/lib/participation/to-call'
import { personIdOf } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import type { SearchParams } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Who has spoken' }

const path = '/participation'
/** Members on a page, and in its call list. */
const rows = 40

export default async function ParticipationPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, now } = await visit()
  const found = await getParticipation(actor, filterFrom(await searchParams), now)
  if (!found) notFound()
  const { papers, filter, byName, paperPages } = found
  const toCall = await listToCall(actor, found, now, rows)
  const members = pageOfGroups(found.groups, filter.page, rows)
  return (
    <Page>
      <PageHead
        title="Who has spoken"
        lead={
          byName
            ? 'How far each member came with each paper, and whom to call.'
            : 'How many members have spoken on each paper, and what your own member said.'
        }
        facts={<span>{counted(papers.length, 'paper')}</span>}
      />
      <ParticipationFilters
        path={path}
        filter={filter}
        rounds={found.rounds}
        papers={found.choices}
        byName={byName}
      />
      {papers.length === 0 ? (
        <Empty title="No paper here">
          {found.choices.length === 0
            ? 'It fills once a paper is published: members speak, say what they intend, and sign.'
            : 'Choose another round, stage or paper.'}
        </Empty>
      ) : (
        <>
          <GridSection found={found} groups={members.groups} />
          <Pagination
            page={members.page}
            pages={members.pages}
            label="Pages of members"
            href={(page) => addressOf(path, { ...filter, page })}
          />
          {toCall && (
            <CallList
              list={toCall}
              filter={filter}
              today={now}
              personId={personIdOf(actor)}
              newKey={() => crypto.randomUUID()}
            />
          )}
          <section className="stack tight" aria-labelledby="numbers">
            <h2 id="numbers">In numbers</h2>
            {papers.length > 1 && (
              <>
                <h3>On at least one of these papers</h3>
                <TallyPicture tally={found.together} of="On at least one of these papers" />
              </>
            )}
            <Numbers papers={papers} />
          </section>
          <Pagination
            page={paperPages.page}
            pages={paperPages.pages}
            label="Pages of papers"
            href={(page) => addressOf(path, { ...filter, page: 1, papers: page })}
          />
        </>
      )}
    </Page>
  )
}
