import { inTime } from '@/prisma/seed/content/compose'
import type { DemoPaper } from '@/prisma/seed/content/format'
import { consultation } from './multilingual-consultation'
import { finalCall } from './multilingual-final-call'

export const multilingual: DemoPaper = {
  slug: 'a-multilingual-internet',
  kind: 'position',
  title: 'A multilingual Internet',
  topics: ['multilingual-internet', 'action-lines'],
  procedure: 'full',
  procedureReason: 'Members outside Europe asked for time to consult in their own languages.',
  createdAt: '2025-04-10T09:00:00.000Z',
  createdBy: 'aminata',
  acts: inTime([...consultation, ...finalCall]),
}
