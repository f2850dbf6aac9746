import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { Rounds } from '@/components/windows/rounds'
import { isAdmin } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { listRounds } from '@/lib/windows/queries'

export const metadata: Metadata = { title: 'Rounds · Admin' }

export default async function RoundsPage() {
  const { actor, now } = await visit()
  const rounds = await listRounds(actor)
  if (!rounds) notFound()
  const begin = isAdmin(actor) && (
    <LinkButton look="first" href="/admin/rounds/new">
      New round
    </LinkButton>
  )
  const plan = <LinkButton href="/admin/plan">Plan backward from a deadline</LinkButton>
  return (
    <Page>
      <PageHead
        title="Rounds"
        lead="Papers consulted together: their windows are set in one act, and announced in one mail."
        actions={
          <>
            {plan}
            {begin}
          </>
        }
      />
      {rounds.length === 0 && (
        <Empty title="No round yet">A round opens the same windows on several papers at once.</Empty>
      )}
      <Rounds rounds={rounds} now={now} />
    </Page>
  )
}
