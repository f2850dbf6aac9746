import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PapersToSign } from '@/components/endorsements/papers-to-sign'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { listToSign } from '@/lib/endorsements/to-sign'
import { membershipsWith } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { doorTo } from '@/lib/sign-in/return-path'

export const metadata: Metadata = { title: 'To sign' }

/** All papers that wait for each member for which this person speaks. */
export default async function ToSignPage() {
  const { actor, now } = await visit()
  if (actor.kind === 'visitor') redirect(doorTo('/sign') as Route)
  const waiting = await listToSign(actor, now)
  const speaks = membershipsWith(actor, 'representative')
  return (
    <Page>
      <PageHead title="To sign" lead="Papers whose sign-on is open, for the members for which you speak." />
      {waiting.map(({ member, papers }) => (
        <PapersToSign key={member.memberId} member={member} papers={papers} now={now} />
      ))}
      {waiting.length === 0 && (
        <Empty title={speaks.length > 0 ? 'Nothing waits for a signature' : 'You speak for no member'}>
          {speaks.length > 0
            ? 'You are told by mail when a sign-on window opens.'
            : 'Only representatives and signatories of a member prepare and sign.'}{' '}
          <A href="/papers">Go to the papers</A>
        </Empty>
      )}
    </Page>
  )
}
