import { inTime } from '@/prisma/seed/content/compose'
import type { DemoPaper } from '@/prisma/seed/content/format'
import { firstActs } from './igf-footing-first-acts'
import { secondActs, secondAnswers } from './igf-footing-second-acts'
import { thirdActs } from './igf-footing-third-acts'

export const igfFooting: DemoPaper = {
  slug: 'a-stable-footing-for-the-internet-governance-forum',
  kind: 'position',
  title: 'A stable footing for the Internet Governance Forum',
  topics: ['igf-sustainability', 'value-of-the-igf'],
  procedure: 'full',
  procedureReason: 'Money is the part of the review on which members differ most; it needs the full time.',
  createdAt: '2025-04-29T13:05:00.000Z',
  createdBy: 'tomas',
  acts: inTime([...firstActs, ...secondActs, ...secondAnswers, ...thirdActs]),
}
