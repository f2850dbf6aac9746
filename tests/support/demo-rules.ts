import type { DemoAct, DemoPlace } from '@/prisma/seed/content/format'
import {
  type Course,
  changedSince,
  hasRight,
  hasRound,
  isAdmin,
  isOpen,
  isTaskforce,
  keysOf,
  lateBy,
  openBlocks,
  paragraphsOf,
  personOf,
  workingDays,
} from './demo-course'

type Act<Do extends DemoAct['do']> = Extract<DemoAct, { do: Do }>
type Check<A> = (course: Course, act: A) => (string | false | undefined | null)[]

const shortest = { full: 10, short: 3, emergency: 0 } as const
const current = (course: Course) => course.versions.at(-1)

/** What is wrong with a place in the current version: no such paragraph, or words that do not stand there. */
export function wrongPlace(course: Course, place: DemoPlace | null | undefined): string | false {
  if (!place) return false
  const text = paragraphsOf(current(course)?.blocks ?? []).get(place.p)
  if (text === undefined) return `there is no paragraph "${place.p}"`
  return place.quote !== undefined && !text.includes(place.quote) && `"${place.quote}" is not in "${place.p}"`
}

const draft: Check<Act<'draft'>> = (course, act) => {
  course.draft = act.blocks
  const keys = keysOf(act.blocks)
  return [
    !isTaskforce(act.by) && 'only the Taskforce drafts',
    new Set(keys).size < keys.length && 'a key is there twice',
  ]
}

const publish: Check<Act<'publish'>> = (course, act) => {
  const number = course.versions.push({
    blocks: course.draft,
    at: act.at,
    ...(act.class && { class: act.class }),
  })
  const same = JSON.stringify(course.draft) === JSON.stringify(course.versions.at(-2)?.blocks)
  const landed = course.prepared.splice(0)
  for (const key of landed.flatMap((answer) => answer.inputs)) {
    const comment = course.comments.get(key)
    if (comment) comment.answer = 'published'
  }
  const keys = keysOf(course.draft)
  return [
    !isTaskforce(act.by) && 'only the Taskforce publishes',
    (number === 1) !== (act.class === undefined) && 'version 1 has no class, the others have one',
    same && 'nothing changed',
    course.frozen && 'the paper is frozen',
    ...landed.map(
      (one) => one.landedIn && !keys.includes(one.landedIn.p) && `nothing landed in "${one.landedIn.p}"`,
    ),
  ]
}

const confirmClass: Check<Act<'confirmClass'>> = (course, act) => {
  const version = current(course)
  if (version) version.confirmedAt = act.at
  for (const stance of course.live.values())
    if (stance.version === course.versions.length - 1) stance.version = course.versions.length
  return [
    (!isAdmin(act.by) || isTaskforce(act.by)) && 'an admin outside the Taskforce confirms',
    version?.class !== 'editorial' && 'only an editorial class is confirmed',
  ]
}

const reviewPlaces: Check<Act<'reviewPlaces'>> = (course, act) => [
  !isTaskforce(act.by) && 'only the Taskforce reviews places',
  course.versions.length < 2 && 'nothing moved yet',
]

const draftAnnex: Check<Act<'draftAnnex'>> = (course, act) => {
  course.annex.draft = act.blocks
  const keys = keysOf(act.blocks)
  return [
    !isTaskforce(act.by) && 'only the Taskforce writes an annex',
    new Set(keys).size < keys.length && 'a key is there twice',
  ]
}

const publishAnnex: Check<Act<'publishAnnex'>> = (course, act) => {
  const { draft: written, published } = course.annex
  course.annex.published = written
  return [
    !isTaskforce(act.by) && 'only the Taskforce publishes an annex',
    !current(course) && 'members do not see the paper yet',
    JSON.stringify(written) === JSON.stringify(published) && 'nothing changed',
  ]
}

const restOn: Check<Act<'restOn'>> = (course, act) => [
  !isTaskforce(act.by) && 'only the Taskforce says what a paper rests on',
  course.paper.kind === 'position' && 'a position rests on nothing',
]

const openWindow: Check<Act<'openWindow'>> = (course, act) => {
  const { kind, suggestions, opensAt = act.at, closesAt, changedSince: base } = act
  if (suggestions) course.windows.unshift({ kind: 'suggestions', opensAt, closesAt })
  course.windows.push({ kind, opensAt, closesAt, ...(base !== undefined && { changedSince: base }) })
  const consulted = base ? 3 : shortest[course.paper.procedure]
  const least = kind === 'signOn' ? 0 : consulted
  return [
    !isAdmin(act.by) && 'only an admin opens a window',
    act.opensAt !== undefined && act.opensAt <= act.at && 'a window opens in the past',
    course.windows.slice(0, -1).some((one) => one.kind === kind && opensAt < one.closesAt) &&
      'two windows overlap',
    !current(course) && 'nothing is published',
    act.round !== undefined && !hasRound(act.round) && 'no such round',
    kind !== 'signOn' && course.frozen && 'the paper is frozen',
    workingDays(opensAt, closesAt) < least && `shorter than ${least} working days`,
  ]
}

const changeWindow: Check<Act<'changeWindow'>> = (course, act) => {
  const window = course.windows.findLast((one) => one.kind === act.kind)
  if (window) window.closesAt = act.closesAt
  return [!isAdmin(act.by) && 'only an admin changes a window', !window && 'there is no such window']
}

const mayComment = (act: Act<'comment'>): boolean =>
  act.for === undefined
    ? isTaskforce(act.by) || (personOf(act.by)?.memberships ?? []).length === 1
    : hasRight(act.by, act.for, 'representative', act.at)

const outsideRecirculation = (course: Course, act: Act<'comment'>): boolean => {
  const base = course.windows.findLast(
    (one) => one.kind === 'comments' && one.opensAt <= act.at,
  )?.changedSince
  const place = act.on?.p
  if (base === undefined) return false
  return (
    place === undefined ||
    !(changedSince(course, base).has(place) || openBlocks(course).some((one) => one.on?.p === place))
  )
}

const comment: Check<Act<'comment'>> = (course, act) => {
  const taken = course.comments.has(act.key)
  const late = lateBy(course, 'comments', act.at)
  const outside = outsideRecirculation(course, act)
  course.comments.set(act.key, { ...act, ...(late !== null && { late: 'waiting' }) })
  return [
    taken && 'its key is taken',
    !mayComment(act) && 'this person may not say it so',
    act.blocking && (!act.for || act.taskforceOnly) && 'blocking is for a member, in the open',
    !isOpen(course, 'comments', act.at) && (late === null || late > 86_400) && 'comments are not open',
    outside && 'the recirculation does not cover it',
    wrongPlace(course, act.on),
  ]
}

const reply: Check<Act<'reply'>> = (course, act) => [
  !course.comments.has(act.to) && `there is no comment "${act.to}"`,
  !isOpen(course, 'comments', act.at) && !isTaskforce(act.by) && 'comments are not open',
  act.for !== undefined &&
    !hasRight(act.by, act.for, 'representative', act.at) &&
    'this person may not say it for that member',
  !act.for && (personOf(act.by)?.memberships ?? []).length > 1 && 'of two memberships, it is not said which',
]

const ownComment: Check<Act<'correctComment' | 'withdrawComment'>> = (course, act) => {
  const one = course.comments.get(act.comment)
  if (one && act.do === 'withdrawComment') one.withdrawn = true
  return [one?.by !== act.by && 'only who wrote it does this']
}

const decideLate: Check<Act<'admitLate' | 'declineLate'>> = (course, act) => {
  const one = course.comments.get(act.comment)
  const waiting = one?.late === 'waiting'
  if (one) one.late = act.do === 'admitLate' ? 'admitted' : 'declined'
  return [!isAdmin(act.by) && 'only an admin decides', !waiting && 'nothing late waits under this key']
}

const liftBlock: Check<Act<'liftBlock'>> = (course, act) => {
  const one = course.comments.get(act.comment)
  if (one) one.blockEnded = true
  return [
    one?.for !== act.for && 'it is not of this member',
    !hasRight(act.by, act.for, 'representative', act.at) && 'only a representative does this',
    !one?.blocking && 'it does not block',
  ]
}

const lastWord: Check<Act<'lastWord'>> = (course, act) => {
  const one = course.comments.get(act.comment)
  if (one && act.heard !== 'notSatisfied') one.blockEnded = true
  const speaks = one?.for ? hasRight(act.by, one.for, 'representative', act.at) : one?.by === act.by
  return [
    !speaks && 'only its author, or a representative of the member it was said for, does this',
    one?.withdrawn === true && 'it was withdrawn',
    one?.answer !== 'published' && 'no answer is published',
  ]
}

const closeBlock: Check<Act<'closeBlock'>> = (course, act) => {
  const one = course.comments.get(act.comment)
  if (one) one.blockEnded = true
  const recirculated = course.windows.some((window) => window.changedSince && window.closesAt <= act.at)
  return [
    !isAdmin(act.by) && 'only an admin does this',
    !one?.blocking && 'it does not block',
    !recirculated && 'there was no recirculation',
  ]
}

const inputChecks = {
  comment,
  reply,
  correctComment: ownComment,
  withdrawComment: ownComment,
}
const lateChecks = { admitLate: decideLate, declineLate: decideLate }
const blockChecks = { liftBlock, lastWord, closeBlock }

/** The checks of texts, windows and input, by what is done. */
export const roadChecks = {
  draft,
  publish,
  confirmClass,
  reviewPlaces,
  draftAnnex,
  publishAnnex,
  restOn,
  openWindow,
  changeWindow,
  ...inputChecks,
  ...lateChecks,
  ...blockChecks,
}
