import { kindTone, kindWords } from '@/components/dispositions/kinds'
import { Chip } from '@/components/ui/chip'
import type { DeskItem } from '@/lib/desk/items'
import { counted } from '@/lib/platform/format'
import type { Capacity } from '@/prisma/generated/enums'

const capacities: Record<Capacity, string> = {
  ownName: 'own name',
  forMember: 'for the member',
  onBehalf: 'entered on behalf',
  taskforce: 'Taskforce',
}

/** The first lines of an input on the desk: its number, whose it is, what it is, and what became of it. */
export function ItemHead({ item }: { item: DeskItem }) {
  return (
    <>
      <h4 className="who-line">
        <span className="num muted">
          <span className="unseen">Input </span>
          {item.number}
        </span>{' '}
        <b>{item.member?.displayName ?? 'Taskforce'}</b> <span className="muted">{item.person.name}</span>
      </h4>
      <p className="row small">
        <Chip>{item.kind === 'suggestion' ? `suggestion, ${item.type}` : item.type}</Chip>
        <Chip>{capacities[item.capacity]}</Chip>
        {item.blocking && <Chip tone="stop">{item.blockEnd ? 'was blocking' : 'blocking'}</Chip>}
        {item.taskforceOnly && <Chip tone="wait">for the Taskforce only</Chip>}
        {item.withdrawn && <Chip>withdrawn</Chip>}
        {item.lateBySeconds !== null && <Chip>{item.lateBySeconds} s late, admitted</Chip>}
        {item.supports > 0 && <Chip>supported by {counted(item.supports, 'member')}</Chip>}
        {item.assignment && <Chip tone="act">with {item.assignment.handler.name}</Chip>}
        <Became item={item} />
      </p>
    </>
  )
}

function Became({ item: { published, prepared } }: { item: DeskItem }) {
  const kind = (prepared ?? published)?.disposition.kind
  if (!kind) return null
  const tone = kindTone(kind)
  return (
    <>
      <Chip {...(tone !== 'plain' && { tone })}>{kindWords(kind).toLowerCase()}</Chip>
      {prepared && <Chip tone="wait">prepared, not published</Chip>}
    </>
  )
}
