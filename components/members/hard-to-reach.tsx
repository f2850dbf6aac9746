import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { counted } from '@/lib/platform/format'

type Member = { id: string; slug: string; displayName: string }

/** Before a window opens: members for which fewer than two people hear of it. */
export function HardToReach({ members }: { members: readonly Member[] }) {
  if (members.length === 0) return null
  return (
    <Notice tone="wait">
      <p>
        <b>
          {counted(members.length, 'member')} {members.length === 1 ? 'shows' : 'show'} fewer than two people
          who can be reached
        </b>
        , representatives or signatories:{' '}
        {members.map(({ id, slug, displayName }, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <A href={`/admin/members/${slug}`}>{displayName}</A>
          </span>
        ))}
        . Invite another person for each before the window opens.
      </p>
    </Notice>
  )
}
