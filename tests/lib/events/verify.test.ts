import { describe, expect, test } from 'vitest'
import { fieldSalt, seal } from '@/lib/events/seal'
import { type RecordedEvent, verifyChain } from '@/lib/events/verify'
import { digest } from '@/lib/platform/digest'

const chainId = 'c1'

function chainOf(...facts: Record<string, unknown>[]): RecordedEvent[] {
  const events: RecordedEvent[] = []
  for (const [i, fact] of facts.entries()) {
    const salt = `salt${i}`
    const seals = Object.fromEntries(
      Object.entries(fact).map(([field, value]) => [field, seal(salt, field, value)]),
    )
    const line = {
      seq: i + 1,
      type: 'endorsement.given',
      at: '2025-06-01T09:00:00.000Z',
      seals,
      previousHash: events.at(-1)?.hash ?? null,
    }
    const hash = digest({ chainId, ...line, actKey: `act${i}` })
    const shown = Object.fromEntries(
      Object.entries(fact).map(([field, value]) => [field, { value, salt: fieldSalt(salt, field) }]),
    )
    events.push({ ...line, act: `act${i}`, hash, shown })
  }
  return events
}

const chain = () => chainOf({ stance: 'endorse' }, { stance: 'abstain' }, { stance: 'noObjection' })
const changed = (at: number, change: Partial<RecordedEvent>) =>
  chain().map((event, i) => (i === at ? { ...event, ...change } : event))

describe('a chain of events', () => {
  test('holds as it was written', () => {
    expect(verifyChain(chainId, chain())).toEqual([])
  })

  test('holds where facts are withheld', () => {
    expect(
      verifyChain(
        chainId,
        chain().map((event) => ({ ...event, shown: {} })),
      ),
    ).toEqual([])
  })

  test.each<[string, RecordedEvent[]]>([
    ['an event is removed', chain().filter((event) => event.seq !== 2)],
    ['the first event is removed', chain().slice(1)],
    ['two events change places', [1, 0, 2].flatMap((i) => chain()[i] ?? [])],
    ['an instant is edited', changed(1, { at: '2025-06-02T09:00:00.000Z' })],
    ['a type is edited', changed(1, { type: 'endorsement.withdrawn' })],
    ['a seal is edited', changed(2, { seals: { stance: digest('other') } })],
    ['a hash is edited', changed(0, { hash: digest('other') })],
    [
      'a fact is shown otherwise than it was sealed',
      changed(1, { shown: { stance: { value: 'endorse', salt: fieldSalt('salt1', 'stance') } } }),
    ],
  ])('does not hold where %s', (_, events) => {
    expect(verifyChain(chainId, events).length).toBeGreaterThan(0)
  })
})
