import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkedText } from '@/components/notifications/linked-text'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { getMailboxMail } from '@/lib/notifications/queries'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailPage({ params }: PageProps<'/mailbox/[id]'>) {
  const { id } = await params
  const mail = isId(id) ? await getMailboxMail(id) : null
  if (!mail) notFound()
  return (
    <Page width="narrow">
      <PageHead
        title={mail.subject}
        crumbs={[{ href: '/mailbox', label: 'Mailbox' }]}
        facts={
          <>
            <span>to {mail.address}</span>
            {mail.sentAt && <When at={mail.sentAt} />}
          </>
        }
      />
      <div className="card">
        <LinkedText text={mail.text} />
      </div>
    </Page>
  )
}
