import { publicWords } from '@/components/comments/words'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseOrEnterAction } from '@/lib/uploads/actions'
import type { Previewed } from '@/lib/uploads/preview'
import { PublicAs } from '@/prisma/generated/enums'
import { ItemCard } from './item-card'

/** A way to send what is ticked: what the button does, in its words. */
export type Way = { value: 'enter' | 'forMember' | 'room'; label: string }

type ItemsFormProps = {
  hidden: { key: string; paperId: string; uploadId: string; revision: string }
  items: readonly Previewed[]
  slug: string
  lang: string
  ways: readonly Way[]
  /** Why it cannot be entered now, or by this person; choices can still be kept. */
  why: string | null
  /** A member's own file says what the public may see of it. */
  asksPublic: boolean
}

/** All that a file says, each ticked or not; kept for later, or entered in one act. */
export function ItemsForm({ hidden, items, slug, lang, ways, why, asksPublic }: ItemsFormProps) {
  return (
    <ActionForm action={chooseOrEnterAction} hidden={hidden} done="Kept.">
      <ul className="stack plain">
        {items.map((item) => (
          <ItemCard key={item.seq} item={item} slug={slug} lang={lang} disabled={false} />
        ))}
      </ul>
      {asksPublic && ways.some(({ value }) => value === 'forMember') && (
        <Select
          name="publicAs"
          label="What the public may see once the paper is final"
          defaultValue="counted"
          choices={Object.values(PublicAs).map((value) => ({ value, label: publicWords[value].label }))}
        />
      )}
      {ways.length > 0 && <p className="small muted">{onceWords(asksPublic)}</p>}
      {why !== null && (
        <Notice tone="stop">
          <p>{why}</p>
        </Notice>
      )}
      <div className="row">
        {ways.map(({ value, label }, place) => (
          <SubmitButton key={value} name="do" value={value} second={place > 0} pending="Entering …">
            {label}
          </SubmitButton>
        ))}
        <SubmitButton name="do" value="keep" second pending="Keeping …">
          Keep these choices
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

function onceWords(own: boolean): string {
  const once =
    'This is done once: what is not ticked then is not kept for later, and the same file or mail does not bring it again. Keep your choices if you are not done.'
  return own
    ? `In the room your colleagues talk about each, and a representative sends it on; until then no other member reads it. ${once}`
    : once
}
