import { AgainForm } from '@/components/sign-in/again-form'
import { CodeForm } from '@/components/sign-in/code-form'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { mailSetup } from '@/lib/platform/mail'
import { visit } from '@/lib/platform/session'
import { linkMinutes } from '@/lib/platform/sign-in-link'
import { readAsked } from '@/lib/sign-in/browser'

export const metadata = { title: 'Look into your mail' }

/** After asking for a link: the same words for every address, so that nobody learns who is in the roster. */
export default async function SentPage() {
  const asked = await readAsked()
  const { coalition } = await visit()
  if (!asked)
    return (
      <Page width="narrow">
        <PageHead title="Sign in" />
        <Empty
          title="No mail was asked for here"
          actions={<LinkButton href="/sign-in">Ask for a link</LinkButton>}
        >
          Ask for it in the browser in which you want to sign in.
        </Empty>
      </Page>
    )
  const { email, next } = asked
  return (
    <Page width="narrow">
      <PageHead
        title="Look into your mail"
        lead={`If ${email} is in the roster, a mail with a link and a code is on its way to it.`}
      />
      <p>
        Both work once, for {linkMinutes} minutes. A first mail from an unknown sender is sometimes held up:
        send another, or look among the unwanted mails.
      </p>
      {mailSetup(coalition?.demo ?? false) === 'mailbox' && (
        <p>
          This server sends no mail; it keeps it in the <A href="/mailbox">mailbox</A>.
        </p>
      )}
      <CodeForm formKey={crypto.randomUUID()} email={email} next={next} />
      <div className="row">
        <AgainForm formKey={crypto.randomUUID()} email={email} next={next} />
        <A href="/sign-in">Another address</A>
      </div>
    </Page>
  )
}
