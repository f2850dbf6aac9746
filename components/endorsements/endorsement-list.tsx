import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import type { Endorsements, Entry } from '@/lib/endorsements/list'
import { type GroupedBy, type ListShown, listAddress } from '@/lib/endorsements/list-address'
import { inGroups } from '@/lib/endorsements/standing'
import { categoryPlurals, regionNames } from '@/lib/members/words'
import type { Actor } from '@/lib/platform/actor'
import { hasRight, isAdmin } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { Category, Region } from '@/prisma/generated/enums'
import { Entries } from './entries'
import { NamesRow } from './names-row'
import { WhereGrid } from './where-grid'

type ListProps = { list: Endorsements; actor: Actor; shown: ListShown; final: boolean; withdrawn: boolean }

const orders = { name: 'By name', category: 'By category', region: 'By region' } as const

/** The list under the text, in the order that was chosen, with what it is a list of said first. */
export function EndorsementList({ list, actor, shown, final, withdrawn }: ListProps) {
  const { endorsing, counts, version, paper, grid } = list
  const at = `/papers/${paper.slug}`
  const edits = ({ memberId }: Entry) => isAdmin(actor) || hasRight(actor, memberId, 'signatory')
  return (
    <section className="stack" aria-labelledby="endorsed">
      <h2 id="endorsed">
        Endorsed by {counts.count} of {counted(counts.of, 'member')}
      </h2>
      <p>
        On version {version.number}
        {final
          ? ', the final text.'
          : withdrawn
            ? ', when the paper was withdrawn.'
            : ', not yet the final text.'}
        {counts.within > 0 &&
          ` Of these, ${counts.within} ${counts.within === 1 ? 'is' : 'are'} also ${counts.within === 1 ? 'a member' : 'members'} of a signing association.`}
        {counts.added > 0 && ` ${added(counts.added, final)}`}
      </p>
      <NamesRow list={list} />
      {endorsing.length === 0 ? (
        <Empty title="No member stands under this text yet">
          {final
            ? 'It is published without a list.'
            : 'Sign-on has windows of its own; each signature appears here.'}
        </Empty>
      ) : (
        <>
          <FilterBar
            label="Order of the list"
            filters={(['name', 'category', 'region'] as const).map((by) => ({
              label: orders[by],
              href: listAddress(paper.slug, { ...shown, by }),
              current: by === shown.by,
            }))}
          />
          <Grouped entries={endorsing} by={shown.by} at={at} edits={edits} />
          <h3>Where they are</h3>
          <WhereGrid grid={grid} slug={paper.slug} asOf={shown.asOf} />
        </>
      )}
    </section>
  )
}

/** "2 were added after it was final." */
function added(count: number, final: boolean): string {
  return `${count} ${count === 1 ? 'was' : 'were'} added after it was ${final ? 'final' : 'frozen'}.`
}

type GroupedProps = { entries: readonly Entry[]; by: GroupedBy; at: string; edits: (entry: Entry) => boolean }

function Grouped({ entries, by, at, edits }: GroupedProps) {
  if (by === 'name') return <Entries caption="Endorsing members" entries={entries} at={at} edits={edits} />
  const groups =
    by === 'category'
      ? inGroups(entries, Object.values(Category), ({ categories }) => categories).map((each) => ({
          ...each,
          title: categoryPlurals[each.group],
        }))
      : inGroups(entries, Object.values(Region), ({ region }) => [region]).map((each) => ({
          ...each,
          title: regionNames[each.group],
        }))
  return groups.map(({ group, title, rows }) => (
    <section key={group} className="stack tight" aria-labelledby={`group-${group}`}>
      <h3 id={`group-${group}`}>
        {title} ({rows.length})
      </h3>
      <Entries caption={`Endorsing members: ${title}`} entries={rows} at={at} edits={edits} />
    </section>
  ))
}

/** Who signed an earlier text: under the version it signed, and waiting to be asked. */
export function StandingApart({ list, actor, final }: Omit<ListProps, 'shown' | 'withdrawn'>) {
  const { apart, version, paper } = list
  if (apart.length === 0) return null
  const at = `/papers/${paper.slug}`
  return (
    <section className="stack" aria-labelledby="apart">
      <h2 id="apart">Signed an earlier text</h2>
      <p>
        {counted(apart.length, 'member')} {apart.length === 1 ? 'stands' : 'stand'} under an earlier version,
        and not under version {version.number}.{' '}
        {final ? 'The list names each under what it signed.' : 'Each is asked to reconfirm.'}
      </p>
      <Entries
        caption="Members that signed an earlier text"
        entries={apart}
        at={at}
        edits={({ memberId }) => isAdmin(actor) || hasRight(actor, memberId, 'signatory')}
      />
    </section>
  )
}

/** Stances other than a listed endorsement: for people of members, and what a member released for everyone. */
export function OtherStances({ list, actor }: Pick<ListProps, 'list' | 'actor'>) {
  const { others, paper } = list
  if (others.length === 0) return null
  const at = `/papers/${paper.slug}`
  const edits = ({ memberId }: Entry) => isAdmin(actor) || hasRight(actor, memberId, 'signatory')
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others">Other stances</h2>
      {actor.kind === 'person' && (
        <p className="small muted">For people of members. Visitors see only what its member released.</p>
      )}
      <Entries caption="Other stances" entries={others} at={at} edits={edits} />
    </section>
  )
}

/** Who has not said anything: a number, the reader's own members, and for the Taskforce and admins the names. */
export function NotSpoken({ list }: Pick<ListProps, 'list'>) {
  const { silent } = list
  if (!silent || silent.count === 0) return null
  return (
    <section className="stack" aria-labelledby="silent">
      <h2 id="silent">Not said yet</h2>
      <p>
        {counted(silent.count, 'member')} {silent.count === 1 ? 'has' : 'have'} neither signed nor said what{' '}
        {silent.count === 1 ? 'it intends' : 'they intend'}
        {silent.own.length > 0 && <b>, among them {silent.own.join(' and ')}</b>}. Not signing is normal.
      </p>
      {silent.names && silent.names.length > 0 && (
        <Disclosure label="Which members">
          <p className="small">{silent.names.join(', ')}</p>
        </Disclosure>
      )}
    </section>
  )
}
