import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { Select } from '@/components/ui/select'
import type { Membership } from '@/lib/platform/actor'

type ForWhomProps = {
  /** The page without its member. */
  at: string
  mine: readonly Membership[]
  chosen: string | null
  /** Members for which an admin enters a stance on behalf. */
  others: readonly { id: string; displayName: string }[]
}

/** Which member it is about: chosen by the person, never guessed where there are several. */
export function ForWhom({ at, mine, chosen, others }: ForWhomProps) {
  if (mine.length === 0 && others.length === 0)
    return <Empty title="You are of no member now">Only people of a member sign for it.</Empty>
  return (
    <div className="stack tight">
      {mine.length > 1 && (
        <>
          {!chosen && <p>You belong to several members. Choose for which you act.</p>}
          <FilterBar
            label="For which member"
            filters={mine.map(({ memberId, memberName }) => ({
              label: memberName,
              href: `${at}?member=${memberId}`,
              current: memberId === chosen,
            }))}
          />
        </>
      )}
      {mine.length === 1 && mine[0] && mine[0].memberId !== chosen && (
        <FilterBar
          label="For which member"
          filters={[{ label: mine[0].memberName, href: `${at}?member=${mine[0].memberId}`, current: false }]}
        />
      )}
      {others.length > 0 && (
        <Disclosure label="Enter a stance on behalf of a member" open={mine.length === 0 && !chosen}>
          <form action={at} className="row">
            <Select
              name="member"
              label="Member"
              none="Choose …"
              choices={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              defaultValue={chosen ?? ''}
            />
            <Button type="submit" look="plain">
              Go on
            </Button>
          </form>
        </Disclosure>
      )}
    </div>
  )
}
