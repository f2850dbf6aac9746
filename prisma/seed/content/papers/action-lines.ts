import { inTime } from '@/prisma/seed/content/compose'
import type { DemoPaper } from '@/prisma/seed/content/format'
import { acts } from './action-lines-acts'
import { annexActs } from './action-lines-annex'
import { secondWeek } from './action-lines-second-week'

export const actionLines: DemoPaper = {
  slug: 'keep-the-action-lines-as-they-are',
  kind: 'position',
  title: 'Keep the Action Lines as they are',
  topics: ['action-lines', 'sdgs-wsis-gdc'],
  procedure: 'full',
  procedureReason: 'Ministries will quote it; members need time to speak with their own.',
  createdAt: '2025-05-05T12:30:00.000Z',
  createdBy: 'tomas',
  acts: inTime([...acts, ...secondWeek, ...annexActs]),
}
