import styles from '@/components/sign-in/door.module.css'
import { IssuerForm } from '@/components/sign-in/issuer-form'
import { LinkForm } from '@/components/sign-in/link-form'
import { Roles } from '@/components/sign-in/roles'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { mailSetup } from '@/lib/platform/mail'
import { openIdIssuer } from '@/lib/platform/openid'
import { one, type SearchParams } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { listRoles } from '@/lib/sign-in/queries'
import { returnPath } from '@/lib/sign-in/return-path'

export const metadata = { title: 'Sign in' }

const said = new Map(
  Object.entries<string>({
    issuer: 'Signing in there did not work. Try again, or ask for a link by mail.',
    denied: 'Your account there has no verified address that is in the roster. Ask for a link by mail.',
  }),
)

/** The door: a link by mail, the issuer where there is one, and in a demo each role in one click. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next: asked, error, ended } = await searchParams
  const { actor, coalition } = await visit()
  const next = returnPath(one(asked))
  const roles = coalition?.demo ? await listRoles() : []
  const canMail = mailSetup(coalition?.demo ?? false) !== 'none'
  const issuer = openIdIssuer()
  const key = crypto.randomUUID()
  const problem = said.get(one(error))
  return (
    <Page {...(roles.length === 0 && { width: 'narrow' as const })}>
      <PageHead title="Sign in" lead="No password: a link in a mail lets you in." />
      {problem && (
        <Notice tone="stop">
          <p>{problem}</p>
        </Notice>
      )}
      {one(ended) === 'all' && (
        <Notice tone="agreed">
          <p>You are signed out everywhere.</p>
        </Notice>
      )}
      {actor.kind === 'person' && (
        <Notice actions={<LinkButton href={next}>Go on</LinkButton>}>
          <p>You are signed in as {actor.name}. Signing in again takes the place of that.</p>
        </Notice>
      )}
      {!coalition && (
        <Notice tone="wait">
          <p>
            There is no coalition here yet. Open the address that the server printed when it started to name
            it.
          </p>
        </Notice>
      )}
      {roles.length > 0 && (
        <section className="stack" aria-labelledby="roles">
          <h2 id="roles">Look around as one of the demo’s people</h2>
          <Roles formKey={key} next={next} groups={roles} />
        </section>
      )}
      {coalition && !canMail && (
        <Notice tone="stop">
          <p>Mail is not set up on this server, so no link can be sent: its operator sets SMTP_URL.</p>
        </Notice>
      )}
      {coalition && canMail && (
        <section className={`stack ${styles.mail}`} aria-label="By mail">
          {roles.length > 0 && <h2>Or by mail</h2>}
          <LinkForm formKey={crypto.randomUUID()} next={next} />
        </section>
      )}
      {coalition && issuer && <IssuerForm name={issuer.name} next={next} />}
    </Page>
  )
}
