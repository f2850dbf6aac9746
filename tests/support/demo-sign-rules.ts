import type { DemoAct } from '@/prisma/seed/content/format'
import { members } from '@/prisma/seed/content/members'
import {
  type Course,
  hasRight,
  isAdmin,
  isOpen,
  isTaskforce,
  keysOf,
  openBlocks,
  personOf,
  workingDays,
} from './demo-course'
import { wrongPlace } from './demo-rules'

type Act<Do extends DemoAct['do']> = Extract<DemoAct, { do: Do }>
type Check<A> = (course: Course, act: A) => (string | false | undefined | null)[]

const needsReason = (course: Course, act: Act<'dispose'>): boolean =>
  act.kind !== 'accepted' &&
  !(act.kind === 'noted' && act.inputs.every((key) => course.comments.get(key)?.type === 'support'))

const ofOwnMember = (course: Course, act: Act<'dispose'>): boolean => {
  const own = (personOf(act.by)?.memberships ?? []).map((membership) => membership.member)
  return act.inputs.some((key) => {
    const comment = course.comments.get(key)
    const theirs = comment?.for
      ? [comment.for]
      : (personOf(comment?.by ?? '')?.memberships ?? []).map((one) => one.member)
    return theirs.some((member) => own.includes(member))
  })
}

const badLanding = (course: Course, act: Act<'dispose'>): boolean => {
  const { landedIn, publish } = act
  if (!landedIn) return false
  if (publish === 'withVersion') return landedIn.version !== course.versions.length + 1
  const version = course.versions.at(-1)
  return (
    landedIn.version !== course.versions.length ||
    version === undefined ||
    !keysOf(version.blocks).includes(landedIn.p)
  )
}

const dispose: Check<Act<'dispose'>> = (course, act) => {
  const problems = act.inputs.flatMap((key) => {
    const one = course.comments.get(key)
    const before = one?.answer
    if (one) one.answer = act.publish === 'now' ? 'published' : 'prepared'
    return [
      !one && `there is no comment "${key}"`,
      one?.withdrawn && `"${key}" was withdrawn`,
      before && `"${key}" was answered before`,
      one?.late && one.late !== 'admitted' && `"${key}" is late and not admitted`,
    ]
  })
  if (act.publish === 'withVersion') course.prepared.push({ ...act, landsIn: course.versions.length + 1 })
  return [
    ...problems,
    !isTaskforce(act.by) && 'only the Taskforce answers',
    ofOwnMember(course, act) && 'another handler exists for one’s own member',
    needsReason(course, act) && !act.reason && 'a reason is needed',
    act.inputs.length > 1 &&
      act.inputs.some((key) => course.comments.get(key)?.taskforceOnly) &&
      'answered by itself',
    badLanding(course, act) && 'it did not land there',
    (act.kind === 'duplicate') !== (act.duplicateOf !== undefined) && 'a duplicate names the other',
  ]
}

const sign: Check<Act<'signOn' | 'changeStance' | 'reconfirm'>> = (course, act) => {
  const live = course.live.get(act.for)
  const version = course.versions.length
  course.live.set(act.for, { version, by: act.by, stance: act.stance })
  return [
    !hasRight(act.by, act.for, 'signatory', act.at) && 'only a signatory signs',
    !isOpen(course, 'signOn', act.at) && 'sign-on is not open',
    (act.do === 'signOn') !== (live === undefined) && 'a first stance is given, the others follow one',
    act.do === 'changeStance' && live?.stance === act.stance && 'the stance is the same',
    act.do === 'reconfirm' && live?.stance !== act.stance && 'reconfirming repeats the stance',
    act.statement && act.stance.startsWith('endorse') && 'a statement goes with another stance',
    act.do === 'reconfirm' &&
      (live === undefined || live.version >= version) &&
      'there is nothing to reconfirm',
    (act.stance === 'endorseWithReservation') !== (act.reservation !== undefined) &&
      'reservation and stance differ',
    act.statementReleased && !act.statement && 'there is no statement to release',
    wrongPlace(course, act.reservation),
  ]
}

const withdrawStance: Check<Act<'withdrawStance'>> = (course, act) => [
  !hasRight(act.by, act.for, 'signatory', act.at) && 'only a signatory withdraws',
  !course.live.delete(act.for) && 'there is nothing to withdraw',
]

const intend: Check<Act<'intend'>> = (course, act) => [
  !hasRight(act.by, act.for, 'representative', act.at) && 'only a representative states an intention',
  (act.version ?? 1) > course.versions.length && 'that version is not published',
  act.kind === 'intendsToSign' && !act.onDate && 'it is not said by when',
  act.onDate !== undefined && act.onDate < act.at.slice(0, 10) && 'that day has passed',
  course.live.get(act.for)?.version === act.version && 'that version is signed already',
]

const freeze: Check<Act<'freeze'>> = (course, act) => {
  course.frozen = true
  course.windows.push({ kind: 'finalCall', opensAt: act.at, closesAt: act.closesAt })
  const open = [...course.comments.values()].filter((one) =>
    one.late ? one.late === 'waiting' : !one.withdrawn && one.answer !== 'published',
  )
  return [
    !isAdmin(act.by) && 'only an admin freezes',
    ...open.map((one) => `"${one.key}" has no published answer`),
    openBlocks(course).length > 0 && 'a blocking point is open',
    workingDays(act.at, act.closesAt) < 5 && 'a final call lasts five working days',
    course.windows.some((one) => one.kind === 'comments' && one.closesAt > act.at) &&
      'comments are open or to come',
  ]
}

const object: Check<Act<'object'>> = (course, act) => {
  course.objections.set(act.key, { for: act.for, ended: false })
  return [
    !hasRight(act.by, act.for, 'representative', act.at) && 'only a representative objects',
    !isOpen(course, 'finalCall', act.at) && 'no final call runs',
    wrongPlace(course, act.on),
  ]
}

const endObjection: Check<Act<'withdrawObjection' | 'closeObjection'>> = (course, act) => {
  const one = course.objections.get(act.objection)
  if (one) one.ended = true
  const theirs = act.do === 'withdrawObjection' && act.for === one?.for
  const closed = act.do === 'closeObjection' && isAdmin(act.by) && !isOpen(course, 'finalCall', act.at)
  return [
    !(theirs || closed) && 'this person may not end it now',
    act.do === 'withdrawObjection' && !hasRight(act.by, act.for, 'representative', act.at) && 'no right',
  ]
}

const replyInCall: Check<Act<'replyInCall'>> = (course, act) => [
  !course.objections.has(act.objection) && 'there is no such objection',
  act.for
    ? !hasRight(act.by, act.for, 'representative', act.at) && 'no right'
    : !isAdmin(act.by) && 'no admin',
]

const proposeConsensus: Check<Act<'proposeConsensus'>> = (course, act) => [
  !isAdmin(act.by) && 'only an admin proposes',
  !course.frozen && 'nothing is frozen',
]

const finalise: Check<Act<'finalise'>> = (course, act) => {
  course.final = true
  const carriedAt = course.versions.at(-1)?.confirmedAt
  return [
    !isAdmin(act.by) && 'only an admin finalises',
    !course.frozen && 'nothing is frozen',
    course.windows.some((one) => one.kind === 'finalCall' && one.closesAt > act.at) && 'the final call runs',
    [...course.objections.values()].some((one) => !one.ended) && 'an objection is open',
    carriedAt && Date.parse(act.at) - Date.parse(carriedAt) < 72 * 3_600_000 && 'the carry-over period runs',
  ]
}

/** A member that left: its signatures on open papers end, its blocking points lapse. */
export function letMembersLeave(course: Course, at: string): void {
  for (const { key, left } of members) {
    if (course.final || left === undefined || at < left) continue
    course.live.delete(key)
    for (const one of openBlocks(course)) if (one.for === key) one.blockEnded = true
  }
}

/** The checks of answers, signatures and the end of the road, by what is done. */
export const signChecks = {
  dispose,
  signOn: sign,
  changeStance: sign,
  reconfirm: sign,
  withdrawStance,
  intend,
  freeze,
  object,
  replyInCall,
  proposeConsensus,
  withdrawObjection: endObjection,
  closeObjection: endObjection,
  finalise,
}
