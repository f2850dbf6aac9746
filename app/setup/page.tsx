import { notFound } from 'next/navigation'
import { SetupForm } from '@/components/coalition/setup-form'
import { Page, PageHead } from '@/components/ui/page'
import { isSetupToken } from '@/lib/coalition/queries'
import { one, type SearchParams } from '@/lib/platform/query-text'

// As on the page of a mailed link: the address holds a token.
export const metadata = { title: 'Set up', referrer: 'same-origin' as const }

/** Opened with the one-time address that the server prints while there is no coalition; at any other time absent. */
export default async function SetupPage({ searchParams }: { searchParams: SearchParams }) {
  const token = one((await searchParams).token)
  if (!(await isSetupToken(token))) notFound()
  return (
    <Page width="narrow">
      <PageHead
        title="Set up"
        lead="Name the coalition and yourself as its first admin. Everything can be changed later."
      />
      <SetupForm formKey={crypto.randomUUID()} token={token} />
    </Page>
  )
}
