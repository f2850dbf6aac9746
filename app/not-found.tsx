import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Page, PageHead } from '@/components/ui/page'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Nothing here' }

/** Absent and hidden are one answer, in the same words. */
export default async function NotFound() {
  const { actor } = await visit()
  const more = actor.kind === 'visitor' ? ' If you take part for a member, sign in to see more.' : ''
  return (
    <Page width="narrow">
      <PageHead
        title="There is nothing here for you to see"
        lead={`The address may be mistyped, or what stands there is not open to you.${more}`}
      />
      <div className="row">
        <LinkButton look="first" href="/papers">
          All papers
        </LinkButton>
        <LinkButton href="/">Home</LinkButton>
      </div>
    </Page>
  )
}
