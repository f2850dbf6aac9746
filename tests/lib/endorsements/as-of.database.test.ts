import { beforeAll, expect, test } from 'vitest'
import {
  declineCarryOver,
  signOn,
  signOnBehalf,
  voidEndorsement,
  withdrawEndorsement,
} from '@/lib/endorsements/commands'
import { getEndorsements } from '@/lib/endorsements/queries'
import { saveMember } from '@/lib/members/commands'
import { leaveCoalition } from '@/lib/members/leaving'
import type { PersonActor } from '@/lib/platform/actor'
import { listAsOf } from '@/lib/record/as-of'
import type { RecordFile } from '@/lib/record/file'
import { getRecord } from '@/lib/record/queries'
import { verifyRecord } from '@/lib/record/verify'
import { confirmClass, correctClass } from '@/lib/versions/classes'
import { act, adminPerson, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { heldBy } from '@/tests/support/final-paper'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, stanceOn, stopClock } from '@/tests/support/signing'

const seeds = [Number(process.env.SEED ?? Date.now() % 1_000_000), 7, 41]
const texts = [
  'The Forum should become permanent.',
  'The Forum must become permanent.',
  'The Forum shall stay.',
]

/** Numbers below a bound, the same for the same seed. */
function dice(seed: number) {
  let state = seed * 2654435761 + 1
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 3266489909) >>> 0
    return state % below
  }
}

/** What the plain model keeps of a stance: the text it is on, whether it endorses in public, the name, what it replaced. */
type Said = {
  text: string
  endorses: boolean
  name: string
  was: Said | null
  how: 'given' | 'carried' | 'restored'
}
type Side = { id: string; name: string; signatory: PersonActor; live: Said | null; gone: boolean }

type Paper = Awaited<ReturnType<typeof paperToSign>>
const papers: Paper[] = []
// Before any history stops the clock: each has its own day after that.
beforeAll(async () => {
  await foundCoalition()
  for (const _ of seeds) papers.push(await paperToSign([[texts[0] ?? '']], '2025-07-31T12:00:00Z'))
}, 30_000)

async function history(seed: number) {
  const roll = dice(seed)
  const [admin, nth] = [await adminPerson(), seeds.indexOf(seed)]
  const start = Date.parse('2025-06-02T09:00:00Z') + nth * 86_400_000
  const paper = papers[nth] as Paper
  const sides: Side[] = []
  const join = async (name: string, joinedAt?: Date) => {
    const member = await memberCalled(name, joinedAt ? { joinedAt } : {})
    sides.push({
      id: member.id,
      name,
      signatory: await personOf(member, 'signatory'),
      live: null,
      gone: false,
    })
  }
  for (const name of ['Fjord', 'Moorland', 'Harbour', 'Andes']) await join(`${name} ${seed}`)
  let text = texts[0] ?? ''
  let carries: { id: string; from: string; open: boolean } | null = null
  const held = (side: Side) => heldBy(paper, side)
  const say = (side: Side, said: Omit<Said, 'was' | 'name'>, was = side.live) => {
    side.live = { ...said, name: side.name, was }
  }

  const steps: ((side: Side, at: Date) => Promise<unknown>)[] = [
    async (side) => {
      const stance = roll(3) ? 'endorse' : 'abstain'
      const listed = roll(4) > 0
      await signOn(act(side.signatory), stanceOn(paper, side, { stance, listed }))
      say(side, { text, endorses: stance === 'endorse' && listed, how: 'given' })
    },
    async (side) => {
      if (!side.live) return
      await withdrawEndorsement(act(side.signatory), { ...(await held(side)), reason: 'Our board asks.' })
      side.live = null
    },
    async (side) => {
      await signOnBehalf(act(admin), {
        ...stanceOn(paper, side, { stance: 'cannotSupport' }),
        evidence: 'A mail.',
      })
      say(side, { text, endorses: false, how: 'given' })
    },
    async (side) => {
      if (side.live?.how !== 'given') return
      await voidEndorsement(act(admin), { ...(await held(side)), reason: 'Of another member.' })
      side.live = side.live.was && {
        ...side.live.was,
        how: side.live.was.text === side.live.text ? side.live.was.how : 'restored',
      }
    },
    async () => {
      const from = text
      text = `${texts[roll(3)]} ${roll(1000)}`
      const said = roll(2) ? 'editorial' : 'substantive'
      const version = await publishNext(paper, [text], said)
      paper.versions.push(version)
      carries = said === 'editorial' ? { id: version.id, from, open: true } : null
    },
    async () => {
      if (!carries?.open) return
      await confirmClass(act(admin), { paperId: paper.id, versionId: carries.id })
      carries.open = false
      for (const side of sides)
        if (side.live?.text === carries.from)
          side.live = { ...side.live, text, was: side.live, how: 'carried' }
    },
    async (side) => {
      if (side.live?.how !== 'carried' || !side.live.was) return
      await declineCarryOver(act(side.signatory), await held(side))
      side.live = { ...side.live.was, how: 'restored' }
    },
    async () => {
      if (!carries || carries.open) return
      const reason = 'It changes what is asked.'
      await correctClass(act(admin), {
        paperId: paper.id,
        versionId: carries.id,
        kind: 'substantive',
        reason,
      })
      for (const side of sides)
        if (side.live?.how === 'carried' && side.live.was) side.live = { ...side.live.was, how: 'restored' }
      carries = null
    },
    async (side) => {
      side.name = `${side.name.split(' ')[0]} ${roll(1000)}`
      await saveMember(act(admin), {
        ...{ memberId: side.id, legalName: side.name, displayName: side.name, categories: ['registrar'] },
        ...{
          country: 'NO',
          region: 'europe',
          joinedOn: new Date('2024-01-01T00:00:00Z'),
          associationIds: [],
        },
      })
    },
    async (side) => {
      if (sides.filter((each) => !each.gone).length < 3) return
      await leaveCoalition(act(admin), { memberId: side.id })
      Object.assign(side, { live: null, gone: true })
    },
    async (_, at) => (sides.length < 7 ? join(`Newcomer ${roll(1000)}`, at) : undefined),
  ]
  const often = [0, 0, 0, 0, 1, 2, 3, 3, 4, 5, 5, 6, 7, 8, 9, 10]
  const shown: { at: Date; names: string[] }[] = []
  for (let n = 1; n <= 36; n++) {
    const at = new Date(start + n * 600_000)
    await stopClock(at.toISOString())
    const here = sides.filter((side) => !side.gone)
    const side = here[roll(here.length)]
    if (side) await steps[often[roll(often.length)] ?? 0]?.(side, at)
    const names = sides.flatMap(({ live }) => (live?.endorses && live.text === text ? [live.name] : []))
    shown.push({ at, names: names.sort() })
  }
  return { paper, reader: admin, shown, end: new Date(start + 37 * 600_000) }
}

test.each(seeds)(
  'who stood at any minute is what the page showed then (seed %i)',
  async (seed) => {
    const { paper, reader, shown, end } = await history(seed)
    const record: RecordFile = JSON.parse(JSON.stringify(await getRecord(reader, paper.slug, end)))
    expect(verifyRecord(record), `seed ${seed}`).toEqual({ wrong: [], withheld: [] })
    for (const { at, names } of shown)
      for (const instant of [at, new Date(at.getTime() + 599_999)]) {
        const page = await getEndorsements(reader, paper.slug, end, instant)
        const told = `seed ${seed}, ${instant.toISOString()}`
        expect(page?.endorsing.map(({ memberName }) => memberName).sort(), told).toEqual(names)
        expect([...listAsOf(record, instant).members].sort(), told).toEqual(names)
      }
  },
  60_000,
)
