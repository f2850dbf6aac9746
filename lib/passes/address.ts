import { withQuery } from '@/lib/platform/query-text'

/** The page on which this member signs this version: "/papers/footing/sign?member=…&version=3". */
export const signAddress = (slug: string, memberId: string, version?: number) =>
  withQuery(`/papers/${slug}/sign`, { member: memberId, version })
