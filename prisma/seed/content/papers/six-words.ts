import { inTime } from '@/prisma/seed/content/compose'
import type { DemoPaper } from '@/prisma/seed/content/format'
import { consultation } from './six-words-consultation'
import { end } from './six-words-end'

export const sixWords: DemoPaper = {
  slug: 'how-the-internet-is-described',
  kind: 'position',
  title: 'How the Internet is described',
  topics: ['nature-of-the-internet'],
  procedure: 'full',
  procedureReason: 'Every later paper uses these words.',
  createdAt: '2025-03-11T06:30:00.000Z',
  createdBy: 'meilin',
  acts: inTime([...consultation, ...end]),
}
