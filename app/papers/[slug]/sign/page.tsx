import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ForWhom } from '@/components/endorsements/for-whom'
import { SignSheet } from '@/components/endorsements/sign-sheet'
import { BySignature } from '@/components/passes/by-signature'
import { CodeDoor } from '@/components/passes/code-door'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { listMembersToEnter } from '@/lib/endorsements/queries'
import { getSignForm, type SignForm } from '@/lib/endorsements/sign-form'
import type { PaperHead } from '@/lib/papers/head'
import { getPaper } from '@/lib/papers/queries'
import { signAddress } from '@/lib/passes/address'
import { passToken, readAsked } from '@/lib/passes/browser'
import { getPass, type Pass } from '@/lib/passes/queries'
import { isAdmin, membershipsWith } from '@/lib/platform/actor'
import { isId } from '@/lib/platform/ids'
import { mailSetup } from '@/lib/platform/mail'
import { one } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { doorTo } from '@/lib/sign-in/return-path'
import { openWindow } from '@/lib/windows/rules'

export const metadata: Metadata = { title: 'Sign on' }

/**
 * One paper for one member, who is named in the address: a person of two members never signs for the wrong one. The
 * version in the address is the text that a mail was about: where it has moved on, the page says so.
 */
export default async function SignPage({ params, searchParams }: PageProps<'/papers/[slug]/sign'>) {
  const [{ slug }, asked, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const [member, linked] = [one(asked.member), Number(one(asked.version)) || null]
  if (actor.kind === 'visitor') return signedOut(slug, member, linked)
  const paper = await getPaper(actor, slug)
  if (!paper?.shown) notFound()
  const mine = membershipsWith(actor, 'contributor')
  const only = mine.length === 1 && !isAdmin(actor) ? mine[0]?.memberId : undefined
  const memberId = member || only
  const form = memberId ? await getSignForm(actor, slug, memberId, now, linked) : null
  if (memberId && !form) notFound()
  const others = await listMembersToEnter(actor, now)
  return (
    <Page width="narrow">
      <SignHead paper={paper} form={form} now={now} />
      <ForWhom at={`/papers/${slug}/sign`} mine={mine} chosen={memberId ?? null} others={others} />
      {form && <SignSheet form={form} actor={actor} now={now} />}
    </Page>
  )
}

/**
 * A mail leads here: who is signed out and follows it for one member signs with a code, or signs in. It says the same
 * where there is no such paper, and of every address.
 */
async function signedOut(slug: string, memberId: string, linked: number | null) {
  const at = signAddress(slug, memberId, linked ?? undefined)
  if (!isId(memberId)) redirect(doorTo(at) as Route)
  const token = await passToken()
  const held = token ? await getPass(token) : null
  if (held && isFor(held, slug, memberId)) return byCode(held, at, linked)
  const { actor, coalition } = await visit()
  const [paper, asked] = await Promise.all([getPaper(actor, slug), readAsked(at)])
  const version = linked === null ? {} : { version: String(linked) }
  return (
    <Page width="narrow">
      <PageHead
        title={paper?.title ?? 'Sign on'}
        {...(paper && { kind: 'Sign on' })}
        lead={
          paper ? undefined : 'This link leads to a text that a member of the coalition is asked to sign.'
        }
      />
      {paper && (
        <p>
          <A href={`/papers/${slug}`}>Read the text</A>
        </p>
      )}
      <CodeDoor
        linked={{ slug, memberId, ...version }}
        at={at}
        asked={asked}
        mailbox={mailSetup(coalition?.demo ?? false) === 'mailbox'}
      />
    </Page>
  )
}

type Held = NonNullable<Awaited<ReturnType<typeof getPass>>>

/** Its holder may still read here: also once it was spent, to see what was signed. */
function isFor({ actor, pass }: Held, slug: string, memberId: string): boolean {
  return pass.live && pass.slug === slug && pass.memberId === memberId && actor.memberships.length > 0
}

/** What the holder of a pass sees: the text, what changed since the member signed, and the one act. */
async function byCode({ actor, pass }: Held, at: string, linked: number | null) {
  const { now } = await visit()
  const [paper, form] = await Promise.all([
    getPaper(actor, pass.slug),
    getSignForm(actor, pass.slug, pass.memberId, now, linked),
  ])
  if (!paper?.shown || !form) notFound()
  return (
    <Page width="narrow">
      <SignHead paper={paper} form={form} now={now} signedIn={false} />
      <BySignature name={actor.name} at={at} pass={passState(pass, form)} until={pass.until} />
      {pass.versionId === form.version.id && (
        <SignSheet form={form} actor={actor} now={now} byCode={pass.spent ? 'spent' : 'live'} />
      )}
    </Page>
  )
}

/** Another version was published after the code was asked for: it is shown to who asks for a code for it. */
function passState({ spent, versionId }: Pass, { version }: SignForm): 'live' | 'spent' | 'other' {
  if (spent) return 'spent'
  return versionId === version.id ? 'live' : 'other'
}

type HeadProps = { paper: PaperHead; form: SignForm | null; now: Date; signedIn?: boolean }

function SignHead({ paper, form, now, signedIn = true }: HeadProps) {
  const open = openWindow(paper.facts.windows, 'signOn', now)
  return (
    <PageHead
      {...(signedIn && { crumbs: [{ href: '/sign', label: 'To sign' }] })}
      kind={form ? `Sign on for ${form.member.displayName}` : 'Sign on'}
      title={paper.title}
      facts={
        <>
          {form && <span>Version {form.version.number}</span>}
          {open && (
            <span className="due">
              Until <When at={open.closesAt} from={now} />
            </span>
          )}
        </>
      }
    />
  )
}
