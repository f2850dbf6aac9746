import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { Capacity, InputType } from '@/prisma/generated/enums'

type Head = {
  number: number
  type: InputType | null
  blocking: boolean
  blockEnd: object | null
  capacity: Capacity | null
  taskforceOnly: boolean
  withdrawn: boolean
  lateBySeconds: number | null
  at: Date | null
  current: string | null
  label: string | null
  quote: string | null
}

const types: Record<InputType, string> = {
  substantive: 'substantive',
  editorial: 'editorial',
  question: 'question',
  support: 'support',
}
const capacities: Record<Capacity, string> = {
  ownName: 'own name',
  forMember: 'for the member',
  onBehalf: 'entered on behalf',
  taskforce: 'Taskforce',
}

/** The first lines of an input: its number, who, in what capacity, what kind, and on which words. */
export function InputHead({
  input,
  who,
  of,
  slug,
}: {
  input: Head
  who: string
  of: string | null
  slug: string
}) {
  const place = input.current ? `/papers/${slug}?p=${input.current}` : `/papers/${slug}?p=whole`
  return (
    <>
      <h3 className="who-line">
        <span className="num muted">{input.number}</span> <b>{who}</b>
        {of && <span className="muted">{of}</span>}
      </h3>
      <p className="row small">
        {input.capacity && <Chip>{capacities[input.capacity]}</Chip>}
        {input.type && <Chip>{types[input.type]}</Chip>}
        {input.blocking && <Chip tone="stop">{input.blockEnd ? 'was blocking' : 'blocking'}</Chip>}
        {input.taskforceOnly && <Chip tone="wait">for the Taskforce only</Chip>}
        {input.withdrawn && <Chip>withdrawn</Chip>}
        {input.lateBySeconds !== null && <Chip>{input.lateBySeconds} s late, admitted</Chip>}
        <A href={place}>{input.label ? `Paragraph ${input.label}` : 'Whole paper'}</A>
        {input.at && (
          <span className="muted tiny">
            <When at={input.at} />
          </span>
        )}
      </p>
      {input.quote && <p className="small muted">On “{input.quote}”</p>}
    </>
  )
}
