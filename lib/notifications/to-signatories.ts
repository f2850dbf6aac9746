import 'server-only'
import { versionToSign } from '@/lib/endorsements/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { signAddress } from '@/lib/passes/address'
import type { Tx } from '@/lib/platform/db'
import { listed } from '@/lib/platform/format'
import type { Letter } from './letter'
import type { Sending } from './occurrence'
import { peopleOf } from './people'

/** What one member is told or asked about its signature. */
export type ToMember = {
  kind: string
  memberId: string
  memberName: string
  words: readonly string[]
  /** Of the link to its own page, where it acts. */
  label: string
}

/** What letters of a kind say of all members that they are about, and after what each of those is told. */
type Around = {
  subject: (kind: string, names: string) => string
  more: (kind: string, to: Sending['to']) => readonly string[]
}

/**
 * Letters to the signatories of some members, each to the page of its own member: one letter of a kind to a person, also
 * to one who signs for several of them.
 */
export async function toSignatories(
  tx: Tx,
  paper: Pick<PaperFacts, 'slug' | 'acts' | 'versions'>,
  told: readonly ToMember[],
  { at, waits = true, ...around }: Around & { at: Date; waits?: boolean },
): Promise<Sending[]> {
  if (told.length === 0) return []
  const people = await peopleOf(
    tx,
    told.map(({ memberId }) => memberId),
    ['signatory'],
    at,
  )
  const kinds = [...new Set(told.map(({ kind }) => kind))]
  return people.flatMap((to) =>
    kinds.flatMap((kind) => {
      const mine = told.filter((each) => each.kind === kind && to.memberIds.includes(each.memberId))
      const letter = letterOf(paper, kind, mine, to, around)
      return letter ? [{ kind, to, waits, letter }] : []
    }),
  )
}

function letterOf(
  paper: Pick<PaperFacts, 'slug' | 'acts' | 'versions'>,
  kind: string,
  mine: readonly ToMember[],
  to: Sending['to'],
  { subject, more }: Around,
): Letter | null {
  const [first, ...others] = mine
  if (!first) return null
  const linkOf = ({ memberId, label }: ToMember) => ({
    label,
    // To exactly the text that the letter is about: the page says so where there is another by then.
    href: signAddress(paper.slug, memberId, versionToSign(paper)?.number),
  })
  const said =
    others.length === 0 ? first.words : mine.map((one) => ({ words: one.words.join('\n'), ...linkOf(one) }))
  const names = listed(mine.map(({ memberName }) => memberName))
  return { subject: subject(kind, names), paragraphs: [...said, ...more(kind, to)], action: linkOf(first) }
}
