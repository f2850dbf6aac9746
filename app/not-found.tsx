import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Page, PageHead } from '@/components/ui/page'

export const metadata: Metadata = { title: 'Not here' }

/** Absent and hidden are one answer, in the same words. */
export default function NotFound() {
  return (
    <Page width="narrow">
      <PageHead
        title="There is nothing here for you to see"
        lead="The address may be mistyped, or what stands there is not open to you. If you follow the work of a member, signing in may show more."
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
