import type { ActRow, PaperFacts } from '@/lib/papers/rules'
import type { Actor, Right } from '@/lib/platform/actor'
import type { VersionFacts } from '@/lib/versions/rules'
import type { WindowFacts } from '@/lib/windows/rules'

/** Facts for tests of rules, which read no database: ids are words. */
export const at = (text: string) => new Date(`${text}Z`)

export const versionFact = (number: number, change: Partial<VersionFacts> = {}): VersionFacts => ({
  id: `v${number}`,
  number,
  language: 'en',
  digest: `digest ${number}`,
  at: at('2025-05-20T09:00'),
  personId: 'drafter',
  takenBack: false,
  suppressed: false,
  classes: [],
  ...change,
})

export const windowFact = (change: Partial<WindowFacts> = {}): WindowFacts => ({
  id: 'w1',
  kind: 'comments',
  versionId: 'v1',
  baseVersionId: null,
  roundId: null,
  seq: 1,
  opensAt: at('2025-05-26T09:00'),
  closesAt: at('2025-06-09T09:00'),
  ...change,
})

export const actFact = (seq: number, kind: ActRow['kind'], change: Partial<ActRow> = {}): ActRow => ({
  id: `act ${seq}`,
  seq,
  kind,
  versionId: null,
  takesBackId: null,
  supersededById: null,
  closesEarlier: false,
  reason: null,
  at: at('2025-06-10T09:00'),
  ...change,
})

export const paperFact = (change: Partial<PaperFacts> = {}): PaperFacts => ({
  id: 'paper',
  kind: 'position',
  slug: 'a-paper',
  title: 'A paper',
  procedure: 'full',
  createdAt: at('2025-05-01T09:00'),
  number: null,
  versions: [versionFact(1)],
  acts: [],
  windows: [],
  ...change,
})

/** A person with these rights: `{ fjord: 'signatory' }`. */
export const actorWith = (
  rights: Readonly<Record<string, Right>>,
  roles: { taskforce?: boolean; admin?: boolean } = {},
): Actor => ({
  kind: 'person',
  personId: 'person',
  name: 'A person',
  memberships: Object.entries(rights).map(([memberId, right]) => ({ memberId, memberName: memberId, right })),
  taskforce: false,
  admin: false,
  ...roles,
})
