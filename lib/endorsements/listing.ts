import { csv } from '@/lib/members/csv'
import { categoryNames, regionNames } from '@/lib/members/words'
import type { Endorsements, Entry } from './list'

type Head = { title: string; number: string | null }
/** Where the paper stands for ever, and the instant that the list is of. */
export type AsOf = { address: string; at: Date }

/**
 * The list under a text as JSON, for members' own notices and for scripts: what the page shows this reader. `head` is the
 * hash of the paper's last event: the record up to it verifies to it.
 */
export function endorsementsJson(list: Endorsements, { title, number }: Head, { address, at }: AsOf) {
  const { paper, version, counts, last } = list
  return {
    paper: { slug: paper.slug, title, number, address },
    version: {
      number: version.number,
      language: version.language,
      digest: version.digest,
      publishedAt: version.at.toISOString(),
    },
    asOf: { event: last.seq, head: last.hash, at: at.toISOString() },
    endorsed: counts.count,
    members: counts.of,
    alsoMembersOfASigningAssociation: counts.within,
    addedLater: counts.added,
    endorsing: list.endorsing.map(entryJson),
    apart: list.apart.map(entryJson),
    others: list.others.map(entryJson),
    ...(list.silent && { notSpoken: list.silent.names ?? list.silent.count }),
  }
}

function entryJson(entry: Entry) {
  const { reservation } = entry
  return {
    member: entry.memberName,
    memberNow: entry.nowCalled,
    categories: entry.categories,
    region: entry.region,
    memberUntil: entry.until?.toISOString() ?? null,
    stance: entry.stance,
    listed: entry.listed,
    capacity: entry.capacity,
    basis: entry.basis,
    version: entry.version,
    digest: entry.digest,
    givenAt: entry.givenAt.toISOString(),
    addedAt: entry.addedAt?.toISOString() ?? null,
    reservation: reservation && {
      paragraph: reservation.paragraph,
      number: reservation.label || null,
      quote: reservation.quote,
      text: reservation.text,
      wording: reservation.wording,
      now: reservation.traced && {
        is: reservation.traced.how,
        number: reservation.traced.now?.label || null,
        text: reservation.traced.now?.text ?? null,
        towardsTheWording: reservation.traced.towards,
      },
    },
    statement: entry.statement,
  }
}

const columns = [
  ...[
    'list',
    'member',
    'categories',
    'region',
    'member_until',
    'stance',
    'version',
    'digest',
    'given_at',
    'basis',
    'capacity',
    'added_at',
  ],
  ...['reservation_paragraph', 'reservation_quote', 'reservation', 'reservation_wording', 'statement'],
  ...['paper', 'as_of', 'event', 'head'],
]

/** The same as CSV, one row for each member in the list it stands in: endorsing, apart, other. Each row can stand alone. */
export function endorsementsCsv(
  { endorsing, apart, others, last }: Pick<Endorsements, 'endorsing' | 'apart' | 'others' | 'last'>,
  { address, at }: AsOf,
) {
  const lists = { endorsing, apart, other: others }
  const of = {
    paper: address,
    as_of: at.toISOString(),
    event: String(last.seq),
    head: last.hash ?? '',
  }
  return csv(
    columns,
    Object.entries(lists).flatMap(([list, entries]) =>
      entries.map((entry) => ({ list, ...entryCells(entry), ...of })),
    ),
  )
}

function entryCells(entry: Entry): Record<string, string> {
  const { reservation, until } = entry
  return {
    member: entry.memberName,
    categories: entry.categories.map((each) => categoryNames[each]).join('; '),
    region: regionNames[entry.region],
    member_until: until?.toISOString().slice(0, 10) ?? '',
    stance: entry.stance,
    version: String(entry.version),
    digest: entry.digest,
    given_at: entry.givenAt.toISOString(),
    basis: entry.basis,
    capacity: entry.capacity,
    added_at: entry.addedAt?.toISOString() ?? '',
    reservation_paragraph: reservation?.label ?? '',
    reservation_quote: reservation?.quote ?? '',
    reservation: reservation?.text ?? '',
    reservation_wording: reservation?.wording ?? '',
    statement: entry.statement ?? '',
  }
}
