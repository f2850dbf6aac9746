import { typeWords } from '@/components/comments/words'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { readersOf } from '@/lib/room/readers'
import type { Room } from '@/lib/room/room'
import type { RoomGroup } from './groups'

type Said = Room['said'][number]

/** What the member has openly said on this place, and where two of its people contradict each other there. */
export function SaidHere({ group, slug }: { group: RoomGroup; slug: string }) {
  if (group.said.length === 0) return null
  return (
    <div className="stack tight">
      {group.disagreements.map(({ one, other }) => (
        <Notice key={`${one.id} ${other.id} ${one.supports} ${other.supports}`} tone="wait">
          <p>
            Openly said and not the same: <Input said={one} slug={slug} /> and{' '}
            <Input said={other} slug={slug} />. {readersOf(one, other)}
          </p>
        </Notice>
      ))}
      <p className="small muted">
        Openly said here:{' '}
        {group.said.map((said, place) => (
          <span key={`${said.id} ${said.supports}`}>
            {place > 0 && ', '}
            <Input said={said} slug={slug} />
          </span>
        ))}
      </p>
    </div>
  )
}

function Input({ said, slug }: { said: Said; slug: string }) {
  const how = said.supports
    ? 'supported'
    : said.blocking
      ? 'blocking'
      : typeWords[said.type].label.toLowerCase()
  return (
    <>
      <A href={`/papers/${slug}?p=${said.paragraph ?? 'whole'}#c${said.number}`}>input {said.number}</A> (
      {how}, {said.capacity === 'ownName' ? said.person : 'for the member'})
    </>
  )
}
