import type { DemoAct } from '@/prisma/seed/content/format'
import { type Course, hasRight, isOpen } from './demo-course'
import { wrongPlace } from './demo-rules'

type Check<Do extends DemoAct['do']> = (
  course: Course,
  act: Extract<DemoAct, { do: Do }>,
) => (string | false | undefined | null)[]

export const suggest: Check<'suggest'> = (course, act) => {
  const { key, on, type, publicAs, text } = act
  const taken = course.comments.has(key)
  course.comments.set(key, {
    at: act.at,
    by: act.by,
    do: 'comment',
    key,
    on: on[0] ? { p: on[0].p } : null,
    type,
    publicAs,
    language: 'en',
    text,
    ...(act.for && { for: act.for }),
  })
  return [
    taken && 'its key is taken',
    act.for !== undefined &&
      !hasRight(act.by, act.for, 'representative', act.at) &&
      'this person may not say it for that member',
    !isOpen(course, 'suggestions', act.at) && 'suggestions are not open',
    ...on.map(({ p, was }) => wrongPlace(course, { p, quote: was })),
  ]
}

export const support: Check<'support'> = (course, act) => [
  !course.comments.has(act.suggestion) && `there is no suggestion "${act.suggestion}"`,
  course.comments.get(act.suggestion)?.for === act.for && 'a member does not support its own',
  !hasRight(act.by, act.for, 'representative', act.at) && 'only a representative does this',
]
