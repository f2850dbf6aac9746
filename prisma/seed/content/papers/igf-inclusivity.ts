import { inTime } from '@/prisma/seed/content/compose'
import type { DemoPaper } from '@/prisma/seed/content/format'
import { firstFortnight } from './igf-inclusivity-first-acts'
import { secondVersion } from './igf-inclusivity-second-acts'

export const igfInclusivity: DemoPaper = {
  slug: 'igf-inclusivity',
  kind: 'position',
  title: 'An IGF within reach: inclusivity',
  topics: ['igf-inclusivity', 'multilingual-internet'],
  procedure: 'full',
  procedureReason: 'The members whom it concerns most are those with the least time.',
  createdAt: '2025-04-28T10:20:00.000Z',
  createdBy: 'aminata',
  acts: inTime([...firstFortnight, ...secondVersion]),
}
