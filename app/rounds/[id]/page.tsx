import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WaitingFor } from '@/components/home/waiting'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { AddToRound } from '@/components/windows/add-to-round'
import { RoundActs } from '@/components/windows/round-acts'
import { RoundHistory } from '@/components/windows/round-history'
import { RoundPapers } from '@/components/windows/round-papers'
import { TakeBack } from '@/components/windows/take-back'
import styles from '@/components/windows/windows.module.css'
import { listWaits, waitsOn } from '@/lib/endorsements/waits'
import { isAdmin, isTaskforce, membershipsWith } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'
import { canTakeBackWindow } from '@/lib/windows/changing'
import { listConsultable } from '@/lib/windows/queries'
import { getRound } from '@/lib/windows/round'

export const metadata: Metadata = { title: 'Round' }

type Round = NonNullable<Awaited<ReturnType<typeof getRound>>>
type Asked = Pick<Awaited<ReturnType<typeof visit>>, 'actor' | 'now'>

/** Papers consulted together: what is open until when, who has spoken, what my member owes; for admins, the acts. */
export default async function RoundPage({ params }: PageProps<'/rounds/[id]'>) {
  const [{ id }, { actor, now }] = await Promise.all([params, visit()])
  const round = await getRound(actor, id, now)
  if (!round) notFound()
  const waits = await listWaits(
    actor,
    round.papers.map(({ facts }) => facts),
    now,
  )
  const staff = isAdmin(actor) || isTaskforce(actor)
  return (
    <Page>
      <PageHead
        kind="Round"
        {...(staff && { crumbs: [{ href: '/admin/rounds', label: 'Rounds' }] })}
        title={round.name}
        lead={
          <>
            {counted(round.papers.length, 'paper')} consulted together, since <When at={round.createdAt} />.
          </>
        }
      />
      {membershipsWith(actor, 'contributor').map((member) => (
        <WaitingFor
          key={member.memberId}
          {...{ actor, member, now }}
          papers={round.papers}
          waits={(slug) => waits.get(waitsOn(member.memberId, slug))}
          roster={round.roster}
        />
      ))}
      <section className="stack" aria-labelledby="papers">
        <h2 id="papers">Its papers</h2>
        <RoundPapers {...{ actor, now }} roundId={round.id} papers={round.papers} roster={round.roster} />
      </section>
      {isAdmin(actor) && <Acts round={round} actor={actor} now={now} />}
      <section className="stack" aria-labelledby="happened">
        <h2 id="happened">What was done to it</h2>
        <RoundHistory acts={round.acts} />
      </section>
    </Page>
  )
}

async function Acts({ round, actor, now }: { round: Round } & Asked) {
  const offered = await listConsultable(actor, now)
  const papers = round.papers.map(({ facts }) => facts)
  const [last] = round.last
  const back = round.last.every(({ paperId, windowId, last }) => {
    const paper = papers.find((each) => each.id === paperId)
    const window = paper?.windows.find((each) => each.id === windowId)
    return paper && window && canTakeBackWindow(actor, paper, window, last, false, now).ok
  })
  return (
    <section className="stack" aria-labelledby="change">
      <h2 id="change">Change all in one act</h2>
      <div className={styles.folds}>
        {back && last && <TakeBack of={{ roundId: round.id }} setAt={last.last.setAt} />}
        <RoundActs round={{ id: round.id, papers }} now={now} />
        {offered && <AddToRound round={{ id: round.id, papers }} offered={offered.papers} now={now} />}
      </div>
    </section>
  )
}
