import { MemberName } from '@/components/members/member-name'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { categoryNames } from '@/lib/members/words'

/** What a list will show of the member, and what pressing the button agrees to. */
export function WillBeShown({ member }: { member: SignForm['member'] }) {
  const categories = member.categories.map((each) => categoryNames[each]).join(', ')
  return (
    <div className="stack tight">
      <p className="row small">
        <MemberName member={member} />
        <span className="muted">{categories}</span>
      </p>
      <p className="small muted">
        So it is shown where it is listed. You agree that name, categories and logo are kept and shown so,
        with the paper, its record and its exports.
      </p>
    </div>
  )
}
