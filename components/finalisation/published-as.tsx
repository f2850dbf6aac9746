import { A } from '@/components/ui/link'
import { type PublishedAs, publishedAs } from '@/lib/finalisation/published-as'

/** Who stands under a final paper, and for whom the coalition does not speak: above the list, or with the address of it. */
export function PublishedAsLine({ as, listedAt }: { as: PublishedAs | null; listedAt?: string }) {
  if (!as) return null
  if (!listedAt) return <p>{publishedAs(as)}</p>
  return (
    <p>
      {publishedAs(as, 'under Endorsements')} <A href={listedAt}>The list</A>
    </p>
  )
}
