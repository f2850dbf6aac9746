import { notFound } from 'next/navigation'
import { SettingsForm } from '@/components/coalition/settings-form'
import { Page, PageHead } from '@/components/ui/page'
import { getCoalition } from '@/lib/coalition/queries'
import { isAdmin } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Settings · Admin' }

export default async function SettingsPage() {
  const { actor } = await visit()
  const coalition = isAdmin(actor) ? await getCoalition() : null
  if (!coalition) notFound()
  return (
    <Page width="narrow">
      <PageHead title="Settings" lead="What the coalition is called and what it says of itself." />
      <SettingsForm formKey={crypto.randomUUID()} coalition={coalition} />
    </Page>
  )
}
