/** The replies of a thread of the final call with what a page shows of each, oldest first; for Prisma's `include`. */
export const repliesWith = {
  orderBy: { seq: 'asc' },
  select: {
    id: true,
    seq: true,
    capacity: true,
    body: true,
    at: true,
    person: { select: { name: true } },
    member: { select: { displayName: true } },
  },
} as const
