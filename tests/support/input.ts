import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { paragraphId, type publishedPaper } from './papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
type Change = Partial<{
  kind: 'comment' | 'suggestion'
  type: 'substantive' | 'editorial' | 'question' | 'support'
  capacity: 'ownName' | 'forMember'
  blocking: boolean
  taskforceOnly: boolean
  publicAs: 'counted' | 'named' | 'text'
  /** Null: on the whole paper. */
  paragraph: null
  lateBySeconds: number
  at: Date
  text: string
}>

const at = new Date('2025-05-27T08:00:00Z')

/** A comment of this person, who has one membership, on the first paragraph of the paper's last version. */
export async function commentBy(
  person: PersonActor,
  paper: Paper,
  { text = 'Say who pays.', ...change }: Change = {},
) {
  const number = (await db.input.count({ where: { paperId: paper.id } })) + 1
  const versionId = paper.versions.at(-1)?.id ?? ''
  return db.input.create({
    data: {
      id: newId(),
      paperId: paper.id,
      number,
      versionId,
      kind: 'comment',
      type: 'substantive',
      capacity: 'ownName',
      personId: person.personId,
      memberId: person.memberships[0]?.memberId ?? null,
      source: 'page',
      paragraph: paragraphId(1),
      language: 'en',
      publicAs: 'counted',
      at,
      ...change,
      texts: { create: { seq: 1, body: text, personId: person.personId, at } },
    },
  })
}
