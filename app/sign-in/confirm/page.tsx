import { AgainForm } from '@/components/sign-in/again-form'
import { ConfirmForm } from '@/components/sign-in/confirm-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { one, type SearchParams } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { getLink } from '@/lib/sign-in/queries'
import { returnPath } from '@/lib/sign-in/return-path'

// The address holds a token, so no other site may learn it; without any referrer a form's origin would be null, and refused.
export const metadata = { title: 'Sign in', referrer: 'same-origin' as const }

/** Where a mailed link leads. Opening it spends nothing: mail scanners open every link; only the button signs in. */
export default async function ConfirmPage({ searchParams }: { searchParams: SearchParams }) {
  const { token: sent, next: asked } = await searchParams
  const [token, next] = [one(sent), returnPath(one(asked))]
  const [link, { coalition }] = await Promise.all([getLink(token), visit()])
  if (link?.live)
    return (
      <Page width="narrow">
        <PageHead title="Sign in" lead={`As ${link.email}.`} />
        <ConfirmForm
          formKey={crypto.randomUUID()}
          token={token}
          next={next}
          coalition={coalition?.shortName ?? 'the coalition'}
        />
      </Page>
    )
  return (
    <Page width="narrow">
      <PageHead title="Sign in" />
      <Notice tone="stop">
        <p>This link was used before, or is older than ten minutes.</p>
      </Notice>
      {link ? (
        <AgainForm formKey={crypto.randomUUID()} email={link.email} next={next} first />
      ) : (
        <LinkButton look="first" href="/sign-in">
          Ask for a new link
        </LinkButton>
      )}
    </Page>
  )
}
