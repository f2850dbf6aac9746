import type { InputType } from '@/prisma/generated/enums'

/** Something that is said in the demo's room, by a person's key, on a paragraph's key. */
export type RoomSaid = {
  readonly key: string
  readonly at: string
  readonly by: string
  readonly on: string
  readonly type?: InputType
  readonly ask?: true
  readonly text: string
}

/** What the people of Fjord Registry say to each other about one paper, before any of it is sent. */
export const room = {
  slug: 'igf-effectiveness',
  member: 'fjord',
  said: [
    {
      key: 'number',
      at: '2025-05-30T08:10:00.000Z',
      by: 'ola',
      on: 'fewer',
      ask: true,
      text: 'A hundred and fifty is half of what we had in Kyoto and nobody has counted what would fall out. I would ask for the principle and leave the number to the programme committee.',
    },
    {
      key: 'first',
      at: '2025-05-30T08:24:00.000Z',
      by: 'ola',
      on: 'fewer',
      text: 'And whoever merges sessions should have to say which of the two hosts keeps the chair. Ours lost it twice.',
    },
    {
      key: 'keep',
      at: '2025-05-30T13:05:00.000Z',
      by: 'ingrid',
      on: 'sent',
      type: 'support',
      text: 'Six months is what our own board gives a question of a customer. I would keep this as it is and say so.',
    },
  ] satisfies readonly RoomSaid[],
  replies: [
    {
      to: 'number',
      at: '2025-05-30T13:20:00.000Z',
      by: 'ingrid',
      text: 'With the principle, yes. But let us not sound as if we wanted three hundred again: say in one sentence that fewer is right.',
    },
  ],
  agreements: [{ with: 'number', at: '2025-05-30T13:21:00.000Z', by: 'ingrid' }],
} as const
