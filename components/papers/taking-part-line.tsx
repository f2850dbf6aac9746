import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { TakingPart } from '@/lib/papers/reading'
import { finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'

/** Why no comment can be given now, and what would help; or that it goes to the late tray. Silent while comments are open. */
export function TakingPartLine({
  actor,
  taking: { comment, rooms, limitedTo },
  facts,
}: {
  actor: Actor
  taking: TakingPart
  facts: PaperFacts
}) {
  if (comment.ok && comment.lateBySeconds === null)
    return limitedTo === null ? null : (
      <Notice>
        <p>
          This round is limited to what changed since version {limitedTo}, and to blocking points that are
          still open. <A href={`/papers/${facts.slug}/changes?from=${limitedTo}`}>See what changed</A>
        </p>
      </Notice>
    )
  if (comment.ok)
    return (
      <Notice tone="wait">
        <p>
          Comments have closed. For 24 hours after closing a comment is still kept, in a late tray, from where
          an admin may admit it with a reason.
        </p>
      </Notice>
    )
  if (actor.kind === 'visitor')
    return finalVersionId(facts) ? (
      <p className="small muted">
        What members said is shown as each of them allowed; the answers are public.{' '}
        <A href={`/papers/${facts.slug}/answers`}>What became of the input</A>
      </p>
    ) : null
  return (
    <p className="small muted">
      {comment.why}
      {rooms.length > 0 && (
        <>
          {' '}
          <A href={`/papers/${facts.slug}/room`}>Go to the room</A>
        </>
      )}
    </p>
  )
}
