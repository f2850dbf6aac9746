import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { askAnewAction } from '@/lib/passes/actions'
import { linkMinutes } from '@/lib/platform/sign-in-link'
import { doorTo } from '@/lib/sign-in/return-path'
import { AskAgainForm, AskForm, type Linked } from './ask-form'
import { TypeForm } from './type-form'

type CodeDoorProps = {
  linked: Linked
  /** This page. */
  at: string
  /** What was asked for here. */
  asked: { email: string } | null
  /** Whether mail stays on this server, on the mailbox page. */
  mailbox: boolean
}

/** The way in for a signatory without a session: an address, then the code that was mailed to it. Says of nobody who signs. */
export function CodeDoor({ linked, at, asked, mailbox }: CodeDoorProps) {
  return (
    <>
      {asked ? (
        <section className="stack" aria-labelledby="code">
          <h2 id="code">Look into your mail</h2>
          <p role="status">
            If {asked.email} is of a signatory of this member, a code is on its way to it. It works once, for{' '}
            {linkMinutes} minutes, on this page.
          </p>
          {mailbox && (
            <p>
              This server sends no mail; it keeps it in the <A href="/mailbox">mailbox</A>.
            </p>
          )}
          <TypeForm formKey={crypto.randomUUID()} at={at} />
          <div className="row">
            <AskAgainForm formKey={crypto.randomUUID()} linked={linked} email={asked.email} />
            <form action={askAnewAction}>
              <input type="hidden" name="at" value={at} />
              <Button type="submit" look="plain">
                Another address
              </Button>
            </form>
          </div>
        </section>
      ) : (
        <section className="stack" aria-labelledby="code">
          <h2 id="code">Sign with a code</h2>
          <p>
            A signatory needs no session: a code comes by mail, lets you read this one version and sign it for
            this one member, and nothing else.
          </p>
          <AskForm formKey={crypto.randomUUID()} linked={linked} />
        </section>
      )}
      <p className="small">
        To do more than sign, <A href={doorTo(at)}>sign in and come back</A>.
      </p>
    </>
  )
}
