import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { publishedPaper } from './papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
type Member = { id: string; displayName: string }

/** A member's live endorsement of the paper's last version, as a row. */
export async function endorsed(paper: Paper, member: Member, by: PersonActor) {
  const version = paper.versions.at(-1)
  if (!version) throw new Error('no version')
  const stands = { paperId: paper.id, versionId: version.id, digest: version.digest, memberId: member.id }
  return db.endorsement.create({
    data: {
      id: newId(),
      ...stands,
      personId: by.personId,
      stance: 'endorse',
      capacity: 'forMember',
      basis: 'given',
      memberName: member.displayName,
      categories: ['ccTldRegistry'],
      givenAt: new Date('2025-05-27T09:00:00Z'),
    },
  })
}

/** A blocking comment of the member on the paper's last version. */
export async function blocked(paper: Paper, member: Member, by: PersonActor) {
  const number = (await db.input.count({ where: { paperId: paper.id } })) + 1
  return db.input.create({
    data: {
      id: newId(),
      paperId: paper.id,
      versionId: paper.versions.at(-1)?.id ?? '',
      number,
      kind: 'comment',
      type: 'substantive',
      blocking: true,
      capacity: 'forMember',
      personId: by.personId,
      memberId: member.id,
      source: 'page',
      language: 'en',
      publicAs: 'counted',
      at: new Date('2025-05-27T09:00:00Z'),
    },
  })
}
