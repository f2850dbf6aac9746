import type { Stretch } from '@/lib/planning/plan'

/** What a stretch of the road is called, and what happens in it. */
export const stretchWords: Record<Stretch, { title: string; about: string }> = {
  notice: { title: 'Notice', about: 'Version 1 is out; the consultation is announced.' },
  consultation: { title: 'Consultation', about: 'Comments and suggestions.' },
  answering: { title: 'Answering', about: 'The Taskforce answers, merges, and publishes.' },
  recirculation: { title: 'Recirculation', about: 'What changed, and open blocking points. 0: none.' },
  settling: { title: 'Settling', about: 'After a recirculation: the last answers.' },
  finalCall: { title: 'Final call', about: 'Members sign on, or object.' },
  filing: { title: 'Filing', about: 'Left for handing it in.' },
}
