import { makePack } from '@/lib/packs/commands'
import { MakePackInput } from '@/lib/packs/schema'
import { db } from '@/lib/platform/db'
import { type Cast, named } from './cast'
import { pack } from './content/pack'
import type { Step } from './step'

/** A pack for the board of one member, with two comments that everyone inside reads. */
export function packSteps(cast: Cast): Step[] {
  const { slug, member, at, by, version, onDate, note } = pack
  return [
    {
      ...{ at, by, what: `pack ${slug}` },
      run: async (act) => {
        const { id: paperId } = await db.paper.findUniqueOrThrow({ where: { slug } })
        const { id: versionId } = await db.version.findFirstOrThrow({ where: { paperId, number: version } })
        const said = await db.input.findMany({
          where: { paperId, taskforceOnly: false, withdrawnAt: null, lateBySeconds: null },
          orderBy: { number: 'asc' },
          take: 2,
        })
        const of = { paperId, versionId, memberId: named(cast.members, member) }
        const inputs = said.map(({ number }) => String(number))
        await makePack(act, MakePackInput.parse({ ...of, onDate, note, inputs }))
      },
    },
  ]
}
