import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { counted, formatDay } from '@/lib/platform/format'

type LateBoard = { slug: string; displayName: string; day: Date }

/** For who sets windows: members that cannot sign in time, since their boards meet later. */
export function LateBoards({ boards }: { boards: readonly LateBoard[] }) {
  if (boards.length === 0) return null
  return (
    <Notice tone="wait">
      <p>
        <b>
          {counted(boards.length, 'board')} {boards.length === 1 ? 'meets' : 'meet'} only after sign-on
          closes.
        </b>{' '}
        Extend it, or open a late sign-on once the paper is final.
      </p>
      <ul>
        {boards.map(({ slug, displayName, day }) => (
          <li key={slug}>
            <A href={`/members/${slug}`}>{displayName}</A>: {formatDay(day)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
