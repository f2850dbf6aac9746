/** What Fjord Registry lays before its board about one paper, while its first version stood. */
export const pack = {
  slug: 'a-stable-footing-for-the-internet-governance-forum',
  member: 'fjord',
  at: '2025-05-21T07:40:00.000Z',
  by: 'ana',
  version: 1,
  onDate: '2025-06-12',
  note: 'We propose that the board agrees to a permanent Forum and leaves the sum open. Twice before we signed a figure that nobody could keep, and were asked for it a year later.\n\nThe comments below are those that would change what it costs us.',
} as const
