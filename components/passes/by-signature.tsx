import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { endPassAction } from '@/lib/passes/actions'
import { doorTo } from '@/lib/sign-in/return-path'

type BySignatureProps = {
  name: string
  /** This page. */
  at: string
  /** live: signs once. spent: has signed. other: the text has moved on since the code was asked for. */
  pass: 'live' | 'spent' | 'other'
  until: Date
}

/** Who is here by a code, and what it is still good for. */
export function BySignature({ name, at, pass, until }: BySignatureProps) {
  return (
    <Notice
      tone={pass === 'spent' ? 'agreed' : pass === 'other' ? 'wait' : 'info'}
      actions={
        <form action={endPassAction}>
          <input type="hidden" name="at" value={at} />
          <Button type="submit" look="plain">
            {pass === 'spent' ? 'Done' : pass === 'other' ? 'Ask for a new code' : 'This is not me'}
          </Button>
        </form>
      }
    >
      {pass === 'live' && (
        <p>
          You are here as <b>{name}</b>, by a code: you sign once, until <When at={until} year={false} />. To
          do more, <A href={doorTo(at)}>sign in</A>.
        </p>
      )}
      {pass === 'spent' && (
        <p>
          <b>Signed.</b> Your code is spent, {name}. To change or withdraw it,{' '}
          <A href={doorTo(at)}>sign in</A>.
        </p>
      )}
      {pass === 'other' && (
        <p>
          <b>The text has moved on</b> since you asked for your code, which is for the version before. Ask for
          a new one: it shows you what stands now.
        </p>
      )}
    </Notice>
  )
}
