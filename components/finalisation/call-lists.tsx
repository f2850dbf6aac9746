import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import type { ShownList, ShownLists } from '@/lib/finalisation/shown-lists'
import { counted } from '@/lib/platform/format'

type Props = { slug: string; lists: ShownLists }

const rows: readonly { list: keyof ShownLists; title: string; means: string }[] = [
  { list: 'assent', title: 'Assent', means: 'They signed these words, or have no objection to them.' },
  {
    list: 'objecting',
    title: 'Object',
    means: 'The objection is open, or was closed as considered, not met.',
  },
  {
    list: 'otherwise',
    title: 'Said something else',
    means: 'They abstain, cannot support it, stand under other words, or let an objection go.',
  },
  {
    list: 'silentTold',
    title: 'Silent, and told',
    means:
      'Their notice left and did not come back. Silence lets the paper go on, and puts no name anywhere.',
  },
  {
    list: 'silentUntold',
    title: 'Silent, and not known to be told',
    means: 'Nothing says that their notice arrived: their silence counts for nothing.',
  },
]

/** What members did in a final call: each in one list, with names where they are this reader's to know. */
export function CallListsSection({ slug, lists }: Props) {
  return (
    <section className="stack" aria-labelledby="call-lists">
      <h2 id="call-lists">What members said</h2>
      <dl className="stack tight">
        {rows.map(({ list, title, means }) => (
          <div key={list} className="card stack tight">
            <dt>
              <b>
                {title}: {counted(lists[list].count, 'member')}
              </b>
            </dt>
            <dd className="stack tight">
              <span className="small muted">{means}</span>
              <Names of={lists[list]} title={title} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <A href={`/papers/${slug}/endorsements`}>Each stance with its date, under Endorsements</A>
      </p>
    </section>
  )
}

function Names({ of: { count, own, names }, title }: { of: ShownList; title: string }) {
  if (count === 0) return null
  if (names === null)
    return own.length > 0 ? <span className="small">Among them {own.join(' and ')}.</span> : null
  if (names.length <= 8) return <span className="small">{names.join(', ')}</span>
  return (
    <Disclosure label={`${title}: the names`}>
      <p className="small">{names.join(', ')}</p>
    </Disclosure>
  )
}
