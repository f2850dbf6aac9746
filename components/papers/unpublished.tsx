import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { type Actor, isTaskforce } from '@/lib/platform/actor'

/** The page of a paper before version 1. */
export function Unpublished({ actor, slug }: { actor: Actor; slug: string }) {
  return (
    <Empty
      title="Nothing is published yet"
      actions={
        isTaskforce(actor) && (
          <LinkButton look="first" href={`/papers/${slug}/draft`}>
            Go on with the draft
          </LinkButton>
        )
      }
    >
      Only the Taskforce and admins know of this paper until version 1 is published. Then every member can
      read it.
    </Empty>
  )
}
