import type { Browser, Page } from '@playwright/test'
import { as, cast } from './cast'

/** Who looks: the contributor, representative and signatory are of one member, the other of another. */
export type Role =
  | 'visitor'
  | 'contributor'
  | 'representative'
  | 'signatory'
  | 'other'
  | 'taskforce'
  | 'admin'

const people: Record<Exclude<Role, 'visitor'>, string> = {
  contributor: cast.contributor,
  representative: cast.representative,
  signatory: cast.signatory,
  other: cast.other,
  taskforce: cast.drafter,
  admin: cast.admin,
}

const ofMembers: readonly Role[] = ['contributor', 'representative', 'signatory', 'other']
export const inside: readonly Role[] = [...ofMembers, 'taskforce', 'admin']
export const everyone: readonly Role[] = ['visitor', ...inside]

export async function pageOf(browser: Browser, role: Role): Promise<Page> {
  return role === 'visitor' ? (await browser.newContext()).newPage() : as(browser, people[role])
}

export const consulting = '/papers/a-stable-footing-for-the-internet-governance-forum'
export const signing = '/papers/the-technical-community-as-its-own-stakeholder-group'
export const final = '/papers/how-the-internet-is-described'
const frozen = '/papers/a-multilingual-internet'
const drafting = '/papers/an-outreach-kit-for-members-who-meet-governments'
export const annexed = '/papers/keep-the-action-lines-as-they-are'
const member = 'fjord-registry'
const desk = (paper: string) => `/desk${paper.slice('/papers'.length)}`

/** The pages, each with the roles that get it; all others are told that nothing is there. */
export const pages: readonly [string, readonly Role[]][] = [
  ['/', everyone],
  ['/papers', everyone],
  ['/members', everyone],
  [`/members/${member}`, everyone],
  ['/calendar', everyone],
  ['/check', everyone],
  [`/check?paper=${final.slice('/papers/'.length)}`, everyone],
  [`/check?digest=${'0'.repeat(64)}`, everyone],
  ['/sign-in', everyone],
  ['/sign-in/sent', everyone],
  ['/sign-in/confirm?token=unknown', everyone],
  ['/setup', []],
  ['/mailbox', everyone],
  ['/me', inside],
  ['/sign', inside],
  ['/papers/new', ['taskforce']],
  ['/desk', ['taskforce']],
  ['/desk/sentences', ['taskforce']],
  ['/admin', ['admin']],
  ['/admin/members', ['admin']],
  ['/admin/members/new', ['admin']],
  [`/admin/members/${member}`, ['admin']],
  [`/admin/members/${member}/merge`, ['admin']],
  ['/admin/members/nobody-here/merge', []],
  ['/admin/people', ['admin']],
  ['/admin/import', ['admin']],
  ['/admin/import/00000000-0000-4000-8000-000000000000', []],
  ['/admin/rounds', ['taskforce', 'admin']],
  ['/admin/rounds/new', ['admin']],
  ['/admin/plan', ['taskforce', 'admin']],
  ['/admin/plan?deadline=2025-07-08T12:00&zone=Europe/Paris&recirculation=3', ['taskforce', 'admin']],
  ['/admin/topics', ['admin']],
  ['/admin/calendar', ['admin']],
  ['/admin/settings', ['admin']],
  ['/admin/mail', ['admin']],
  ['/admin/audit', ['admin']],
  ['/admin/readiness', ['admin']],
  // It went to everyone's page.
  ['/admin/participation', inside],
  ['/participation', inside],
  ['/participation?by=region&silent=yes', inside],
  [consulting, inside],
  [`${consulting}?paragraph=2`, inside],
  [`${consulting}/changes`, inside],
  [`${consulting}/changes?view=side&all=yes`, inside],
  [`${consulting}/changes?to=draft`, ['taskforce']],
  [`${consulting}/endorsements`, inside],
  [`${consulting}/endorsements?at=2025-05-28T12:00Z`, inside],
  [`${consulting}/answers`, inside],
  [`${consulting}/weight`, inside],
  [`${consulting}/history`, inside],
  [`${consulting}/final-call`, inside],
  [`${frozen}/final-call`, inside],
  [`${consulting}/versions/1`, inside],
  [`${consulting}/sign`, inside],
  [`${signing}/sign`, inside],
  // Who is signed out may sign with a code there, whether or not there is such a thing.
  [`${signing}/sign?member=00000000-0000-4000-8000-000000000000&version=1`, ['visitor']],
  ['/papers/there-is-no-such-paper/sign?member=00000000-0000-4000-8000-000000000000', ['visitor']],
  [`${consulting}/draft`, ['taskforce']],
  [`${consulting}/draft/copies`, ['taskforce']],
  [`${consulting}/draft/import`, ['taskforce']],
  [`${consulting}/publish`, ['taskforce']],
  [`${consulting}/publish/places`, ['taskforce']],
  [`${consulting}/describe`, ['taskforce', 'admin']],
  [`${consulting}/windows`, ['taskforce', 'admin']],
  [`${consulting}/late`, ['admin']],
  [`${consulting}/mail`, ['taskforce', 'admin']],
  [`${consulting}/upload`, ofMembers],
  [`${consulting}/room`, ofMembers],
  [`${consulting}/room?member=00000000-0000-4000-8000-000000000000`, []],
  [`${consulting}/room/send`, []],
  [`${final}/room`, ofMembers],
  [`${consulting}/board`, ofMembers],
  [`${consulting}/board?member=00000000-0000-4000-8000-000000000000`, []],
  [`${consulting}/board/00000000-0000-4000-8000-000000000000`, []],
  [`${final}/board`, ofMembers],
  [`${drafting}/board`, []],
  [desk(consulting), ['taskforce']],
  [`${desk(consulting)}?show=all&at=1&picked=1-3`, ['taskforce']],
  [`${desk(consulting)}/places`, ['taskforce']],
  [`${annexed}/annex`, inside],
  [`${annexed}/annex/versions/1`, inside],
  [`${annexed}/annex/versions/9`, []],
  [`${annexed}/annex/changes`, inside],
  [`${annexed}/annex/draft`, ['taskforce']],
  [`${annexed}/annex/draft/copies`, ['taskforce']],
  [`${annexed}/annex/publish`, ['taskforce']],
  [`${consulting}/annex`, ['taskforce']],
  [`${drafting}/annex`, ['taskforce']],
  [final, everyone],
  [`${final}/changes`, everyone],
  [`${final}/changes?from=1&view=side`, everyone],
  [`${final}/changes?to=draft`, ['taskforce']],
  [`${final}/endorsements`, everyone],
  [`${final}/endorsements?at=2025-05-01T12:00Z`, everyone],
  [`${final}/answers`, everyone],
  [`${final}/weight`, inside],
  [`${final}/history`, everyone],
  [`${final}/versions/1`, everyone],
  [`${final}/final-call`, inside],
  [`${final}/windows`, ['taskforce', 'admin']],
  [drafting, ['taskforce', 'admin']],
  [`${drafting}/weight`, []],
  [`${drafting}/history`, ['taskforce', 'admin']],
  [`${drafting}/draft`, ['taskforce']],
]

/** What programs read. */
export const files: readonly [string, readonly Role[]][] = [
  ['/api/health', everyone],
  ['/members.csv', everyone],
  ['/admin/roster.csv', ['admin']],
  ['/participation/call-list.csv', ['taskforce', 'admin']],
  [`${consulting}/record.json`, inside],
  [`${consulting}/said?p=whole`, inside],
  [`${consulting}/news?version=1&since=0`, inside],
  [`${consulting}/changes.json`, inside],
  [`${consulting}/changes.json?to=draft`, ['taskforce']],
  [`${consulting}/endorsements.json`, inside],
  [`${consulting}/endorsements.csv`, inside],
  // A file of nobody: it is opened under the id of an endorsement, by people of its member and by admins.
  [`${consulting}/evidence/00000000-0000-4000-8000-000000000000`, []],
  [`${consulting}/versions/1.json`, inside],
  [`${final}/record.json`, everyone],
  [`${final}/said?p=whole`, everyone],
  [`${final}/news?version=1&since=0`, inside],
  [`${drafting}/said?p=whole`, []],
  [`${final}/changes.json`, everyone],
  [`${final}/endorsements.json`, everyone],
  [`${final}/endorsements.csv`, everyone],
  [`${final}/endorsements.json?at=2025-06-01T12:00Z`, everyone],
  [`${final}/endorsements.csv?at=2025-06-01T12:00Z`, everyone],
  [`${final}/endorsements/embed`, everyone],
  [`${consulting}/endorsements/embed`, []],
  [`${drafting}/endorsements/embed`, []],
  ...['xlsx', 'docx', 'csv'].flatMap((format): [string, readonly Role[]][] => [
    [`${consulting}/answers.${format}`, inside],
    [`${final}/answers.${format}?show=accepted`, everyone],
    [`${drafting}/answers.${format}`, []],
  ]),
  [`${final}/versions/1.json`, everyone],
  [`${drafting}/record.json`, ['taskforce', 'admin']],
]

/** A visitor is sent to the door of these, whether or not there is such a thing. */
export const behindTheDoor = ['/me', '/sign', `${consulting}/sign`, `${signing}/sign`]
