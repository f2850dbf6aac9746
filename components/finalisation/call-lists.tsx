import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import type { ShownList, ShownLists } from '@/lib/finalisation/shown-lists'

const rows: readonly { list: keyof ShownLists; title: string; means: string }[] = [
  { list: 'assent', title: 'Assent', means: 'They signed these words, or have no objection to them.' },
  { list: 'objecting', title: 'Object', means: 'It is open, or was closed as considered, not met.' },
  {
    list: 'otherwise',
    title: 'Said something else',
    means: 'They abstain, cannot support it, stand under other words, or let an objection go.',
  },
  {
    list: 'silentTold',
    title: 'Silent, and told',
    means:
      'Their notice was sent and did not come back. Silence lets the paper go on, and puts no name anywhere.',
  },
  {
    list: 'silentUntold',
    title: 'Silent, and not known to be told',
    means: 'Nothing says that their notice was sent: their silence counts for nothing.',
  },
]

/** What members did in a final call: each in one list, with names where they are this reader's to know. */
export function CallListsSection({ slug, lists }: { slug: string; lists: ShownLists }) {
  return (
    <section className="stack" aria-labelledby="call-lists">
      <h2 id="call-lists">What members said</h2>
      <DataTable
        caption="What members said in the final call"
        rows={rows}
        rowKey={({ list }) => list}
        columns={[
          { label: 'In the final call', cell: ({ title }) => title },
          { label: 'Members', end: true, cell: ({ list }) => lists[list].count },
          { label: 'Which', cell: ({ list, means }) => <Which of={lists[list]} means={means} /> },
        ]}
      />
      <p className="small">
        <A href={`/papers/${slug}/endorsements`}>Each stance with its date, under Endorsements</A>
      </p>
    </section>
  )
}

function Which({ of: { count, own, names }, means }: { of: ShownList; means: string }) {
  const few = names !== null && names.length <= 8
  return (
    <div className="stack tight">
      <span className="small muted">{means}</span>
      {few && count > 0 && <span>{names.join(', ')}</span>}
      {names === null && own.length > 0 && <span>Among them {own.join(' and ')}.</span>}
      {names !== null && !few && (
        <Disclosure label="The names">
          <p className="small">{names.join(', ')}</p>
        </Disclosure>
      )}
    </div>
  )
}
