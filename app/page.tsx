import { Dates } from '@/components/calendar/dates'
import { Told, WaitingForAdmins, WaitingForTaskforce } from '@/components/home/team'
import { WaitingFor } from '@/components/home/waiting'
import { Welcome } from '@/components/home/welcome'
import { PaperTable } from '@/components/papers/paper-table'
import { ChangedSinceRead } from '@/components/readings/changed-since-read'
import { RoomsWithNews } from '@/components/room/rooms-with-news'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { datesAhead } from '@/lib/calendar/dates'
import { listMilestones } from '@/lib/calendar/queries'
import { getCoalition } from '@/lib/coalition/queries'
import { listWaits, waitsOn } from '@/lib/endorsements/waits'
import { listReadiness } from '@/lib/finalisation/overview'
import { countRoster } from '@/lib/members/roster'
import { listTold } from '@/lib/notifications/queries'
import { inOrder, mostPressing } from '@/lib/papers/outline'
import { linesOf, listOutlines } from '@/lib/papers/overview'
import { isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { listRooms } from '@/lib/room/queries'

/** So many papers are asked for what waits on them. */
const most = 24

export default async function HomePage() {
  const { actor, now } = await visit()
  const [all, roster, milestones, told, rooms] = await Promise.all([
    listOutlines(actor, now),
    countRoster(now),
    listMilestones(),
    listTold(actor, 6),
    listRooms(actor),
  ])
  const inside = isInside(actor)
  const first = all.filter(({ stage }) => stage !== 'withdrawn').slice(0, 12)
  const pressing = inside ? mostPressing(all, now, most) : []
  const papers = await linesOf(actor, [...new Set([...first, ...pressing])].sort(inOrder))
  const ready = await listReadiness(actor, papers, now)
  const dates = datesAhead(all, milestones, now).slice(0, 8)
  const under = papers.filter(({ facts }) => first.some((each) => each.facts.id === facts.id))
  const slugs = new Map(all.map(({ facts }) => [facts.id, facts.slug]))
  const waits = await listWaits(
    actor,
    papers.map(({ facts }) => facts),
    now,
  )
  const notices = told.flatMap(({ paperId, ...notice }) => {
    const slug = slugs.get(paperId ?? '')
    const page = notice.kind === 'annex' ? '/annex' : isOfRoom(notice.kind) ? '/room' : ''
    return slug ? [{ ...notice, href: `/papers/${slug}${page}` }] : []
  })
  return (
    <Page>
      {inside ? (
        <h1>Home</h1>
      ) : (
        <Welcome coalition={await getCoalition()} members={roster} papers={all.length} />
      )}
      {inside &&
        actor.memberships.map((member) => (
          <WaitingFor
            key={member.memberId}
            actor={actor}
            member={member}
            papers={papers}
            waits={(slug) => waits.get(waitsOn(member.memberId, slug))}
            roster={roster}
            now={now}
          />
        ))}
      <RoomsWithNews rooms={rooms} papers={all} />
      <ChangedSinceRead papers={papers} />
      {ready && isTaskforce(actor) && <WaitingForTaskforce rows={ready} />}
      {ready && isAdmin(actor) && <WaitingForAdmins rows={ready} now={now} />}
      <div className="columns">
        <section className="stack tight" aria-labelledby="papers">
          <h2 id="papers">{inside ? 'Where the papers stand' : 'Final papers'}</h2>
          {under.length === 0 ? (
            <Empty title="No paper yet">
              {inside ? 'The Taskforce begins one under Papers.' : 'The first final paper appears here.'}
            </Empty>
          ) : (
            <PaperTable caption="Papers" papers={under} roster={roster} inside={inside} now={now} />
          )}
          <p>
            <A href="/papers">{all.length > under.length ? `All ${all.length} papers` : 'All papers'}</A>
          </p>
        </section>
        <div className="stack">
          <section className="stack tight" aria-labelledby="dates">
            <h2 id="dates">Next dates</h2>
            <Dates dates={dates} now={now} />
            <p>
              <A href="/calendar">The whole calendar</A>
            </p>
          </section>
          <Told notices={notices} />
        </div>
      </div>
    </Page>
  )
}

/** What is told of a member's room is read there. */
const isOfRoom = (kind: string) => kind.startsWith('room') || kind === 'disagreement'
