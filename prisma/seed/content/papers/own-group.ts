import { inTime } from '@/prisma/seed/content/compose'
import type { DemoPaper } from '@/prisma/seed/content/format'
import { consultation } from './own-group-consultation'
import { signing } from './own-group-signing'

export const ownGroup: DemoPaper = {
  slug: 'the-technical-community-as-its-own-stakeholder-group',
  kind: 'position',
  title: 'The technical community as its own stakeholder group',
  topics: ['technical-community', 'multistakeholder-model'],
  procedure: 'full',
  procedureReason: 'It says who we are, so every member should have had the time to read it with its board.',
  createdAt: '2025-04-01T08:00:00.000Z',
  createdBy: 'sanne',
  acts: inTime([...consultation, ...signing]),
}
