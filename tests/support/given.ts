import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Prisma } from '@/prisma/generated/client'
import { memberCalled, personOf } from './coalition'

type VersionRow = { id: string; paperId: string; digest: string }

/** A member with a signatory that endorses this version, as the row that signing on leaves. */
export async function endorsementOn(
  version: VersionRow,
  name = 'Fjord Registry',
  change: Partial<Prisma.EndorsementUncheckedCreateInput> = {},
) {
  const member = await memberCalled(name)
  const signatory = await personOf(member, 'signatory')
  const row = await db.endorsement.create({
    data: {
      id: newId(),
      paperId: version.paperId,
      versionId: version.id,
      digest: version.digest,
      memberId: member.id,
      personId: signatory.personId,
      stance: 'endorse',
      capacity: 'forMember',
      basis: 'given',
      memberName: member.displayName,
      categories: member.categories,
      givenAt: await instant(),
      ...change,
    },
  })
  return { member, signatory, row }
}

/** A comment of this person's member on a version, as the row that commenting leaves. */
export async function commentOn(
  version: VersionRow,
  by: PersonActor,
  anchor: Partial<Prisma.InputUncheckedCreateInput> = {},
) {
  const last = await db.input.count({ where: { paperId: version.paperId } })
  const at = await instant()
  const said = {
    kind: 'comment',
    type: 'substantive',
    capacity: 'ownName',
    source: 'page',
    publicAs: 'text',
  } as const
  return db.input.create({
    data: {
      id: newId(),
      paperId: version.paperId,
      versionId: version.id,
      number: last + 1,
      personId: by.personId,
      memberId: by.memberships[0]?.memberId ?? null,
      language: 'en',
      at,
      ...said,
      ...anchor,
      texts: { create: { seq: 1, body: 'As it stands this says too much.', personId: by.personId, at } },
    },
  })
}
