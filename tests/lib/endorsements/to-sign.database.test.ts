import { beforeEach, describe, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { prepareEndorsement } from '@/lib/endorsements/prepare'
import { listToSign, type ToSign } from '@/lib/endorsements/to-sign'
import { stateIntention } from '@/lib/intentions/commands'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, stanceOn } from '@/tests/support/signing'

type Paper = Awaited<ReturnType<typeof paperToSign>>
let fjord: Awaited<ReturnType<typeof memberCalled>>
let signatory: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
})

describe('all papers that wait', () => {
  const mine = async (actor: Actor, paper: Paper) =>
    (await listToSign(actor, await instant())).flatMap(({ member, papers }) =>
      papers.filter((each) => each.paper.slug === paper.slug).map(({ what }) => [member.memberName, what]),
    )

  test('are those that are not signed, then those whose text changed, and none in between', async () => {
    const paper = await paperToSign()
    expect(await mine(signatory, paper)).toEqual([['Fjord Registry', 'signOn']])
    await signOn(act(signatory), stanceOn(paper, fjord))
    expect(await mine(signatory, paper)).toEqual([])
    await publishNext(paper, ['Something else.'])
    expect(await mine(signatory, paper)).toEqual([['Fjord Registry', 'reconfirm']])
  })

  test('stand beside those that are signed, each with what a representative laid before the signatory', async () => {
    const [paper, later] = [await paperToSign(), await paperToSign(undefined, '2025-06-21T12:00:00Z')]
    const { versionId } = stanceOn(later, fjord)
    const note = 'Our lawyers have read it.'
    const proposed = { paperId: later.id, versionId, memberId: fjord.id, stance: 'endorse' as const, note }
    await prepareEndorsement(act(await personOf(fjord, 'representative', 'Ana Lund')), proposed)
    await signOn(act(signatory), stanceOn(paper, fjord, { stance: 'abstain' }))
    const [of, ...more] = await listToSign(signatory, await instant())
    expect(more).toEqual([])
    const mine = (list: readonly ToSign[]) =>
      list.filter(({ paper: { slug } }) => [paper, later].some((each) => each.slug === slug))
    expect(mine(of?.done ?? [])).toMatchObject([
      { paper: { slug: paper.slug }, stance: 'abstain', what: 'done' },
    ])
    expect(mine(of?.papers ?? [])).toMatchObject([
      {
        paper: { slug: later.slug },
        stance: null,
        prepared: { stance: 'endorse', note: 'Our lawyers have read it.', by: 'Ana Lund', version: 1 },
      },
    ])
  })

  test('are asked of no one who only contributes, and of nobody once the window closed', async () => {
    const paper = await paperToSign()
    expect(await mine(await personOf(fjord, 'contributor'), paper)).toEqual([])
    await clockAt('2025-06-20T12:00:00Z')
    expect(await mine(signatory, paper)).toEqual([])
  })

  test('do not ask a member that will not take part', async () => {
    const paper = await paperToSign()
    const { versionId } = stanceOn(paper, fjord)
    await stateIntention(act(signatory), {
      paperId: paper.id,
      versionId,
      memberId: fjord.id,
      kind: 'willNotTakePart',
    })
    expect(await mine(signatory, paper)).toEqual([])
  })
})
