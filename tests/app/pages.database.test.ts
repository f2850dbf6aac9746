import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import AuditPage from '@/app/admin/audit/page'
import AdminMembersPage from '@/app/admin/members/page'
import AdminPeoplePage from '@/app/admin/people/page'
import ReadinessPage from '@/app/admin/readiness/page'
import RoundsPage from '@/app/admin/rounds/page'
import CalendarPage from '@/app/calendar/page'
import DeskPage from '@/app/desk/[slug]/page'
import DesksPage from '@/app/desk/page'
import MembersPage from '@/app/members/page'
import HomePage from '@/app/page'
import AnswersPage from '@/app/papers/[slug]/answers/page'
import EndorsementsPage from '@/app/papers/[slug]/endorsements/page'
import FinalCallPage from '@/app/papers/[slug]/final-call/page'
import HistoryPage from '@/app/papers/[slug]/history/page'
import PaperPage from '@/app/papers/[slug]/page'
import WeightPage from '@/app/papers/[slug]/weight/page'
import WindowsPage from '@/app/papers/[slug]/windows/page'
import PapersPage from '@/app/papers/page'
import ParticipationPage from '@/app/participation/page'
import SignPage from '@/app/sign/page'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import {
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { manyComments } from '@/tests/support/many'
import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'
import { statementsOf } from '@/tests/support/statements'
import { callPage, comeAs, here } from '@/tests/support/visited'

vi.mock('@/lib/platform/session', () => ({ visit: async () => here.visit, sessionMark: async () => null }))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('Not found.')
  },
  redirect: (to: string) => {
    throw new Error(`Sent to ${to}.`)
  },
}))

const now = new Date('2025-05-27T10:00:00Z')
let paper: Awaited<ReturnType<typeof publishedPaper>>
let ana: PersonActor
let author: PersonActor
let admin: PersonActor

/** A paper under consultation and sign-on, with comments of everyone. */
async function consulted(comments: number) {
  const made = await publishedPaper(undefined, author)
  await windowOn(made, 'comments')
  await windowOn(made, 'signOn')
  const [version] = made.versions
  await manyComments(
    { paperId: made.id, versionId: version?.id ?? '', paragraphs: [null, paragraphId(1), paragraphId(2)] },
    comments,
  )
  return made
}

async function join(members: number): Promise<void> {
  for (let n = 0; n < members; n++)
    await personOf(await memberCalled(`Member ${randomUUID().slice(0, 6)}`), 'signatory')
}

beforeAll(async () => {
  // Parts that need a browser complain when they are called; they read nothing.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await foundCoalition()
  author = await taskforcePerson()
  admin = await adminPerson()
  ana = await personOf(await memberCalled('Fjord Registry'), 'signatory', 'Ana Lund')
  await join(2)
  paper = await consulted(3)
  await consulted(3)
  await clockAt(now.toISOString())
}, 60_000)

type Page = (props: never) => Promise<unknown>
const of = (slug: string) => ({ slug })

/** Every page that lists: by its address, who reads it, and what its address holds. */
const pages = (): [string, Page, Actor, Record<string, string>?][] => [
  ['/', HomePage as Page, ana],
  ['/ (admin)', HomePage as Page, admin],
  ['/papers', PapersPage as Page, ana],
  ['/papers/…', PaperPage as Page, ana, of(paper.slug)],
  ['/papers/…/answers', AnswersPage as Page, ana, of(paper.slug)],
  ['/papers/…/endorsements', EndorsementsPage as Page, ana, of(paper.slug)],
  ['/papers/…/final-call', FinalCallPage as Page, admin, of(paper.slug)],
  ['/papers/…/history', HistoryPage as Page, ana, of(paper.slug)],
  ['/papers/…/weight', WeightPage as Page, ana, of(paper.slug)],
  ['/papers/…/windows', WindowsPage as Page, admin, of(paper.slug)],
  ['/participation', ParticipationPage as Page, admin],
  ['/calendar', CalendarPage as Page, ana],
  ['/members', MembersPage as Page, ana],
  ['/sign', SignPage as Page, ana],
  ['/desk', DesksPage as Page, author],
  ['/desk/…', DeskPage as Page, author, of(paper.slug)],
  ['/admin/readiness', ReadinessPage as Page, admin],
  ['/admin/rounds', RoundsPage as Page, admin],
  ['/admin/members', AdminMembersPage as Page, admin],
  ['/admin/people', AdminPeoplePage as Page, admin],
  ['/admin/audit', AuditPage as Page, admin],
]

/** How many statements each page takes, once it was shown before. */
async function counted(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [address, page, actor, params] of pages()) {
    comeAs(actor, now)
    await callPage(page, params)
    counts[address] = (await statementsOf(() => callPage(page, params))).length
  }
  return counts
}

test('every page takes as many statements with much as with little', async () => {
  const few = await counted()
  expect(Math.min(...Object.values(few))).toBeGreaterThan(0)
  await join(45)
  for (let n = 0; n < 14; n++) await consulted(10)
  await manyComments(
    {
      paperId: paper.id,
      versionId: paper.versions[0]?.id ?? '',
      paragraphs: [null, paragraphId(1), paragraphId(2)],
    },
    200,
  )
  expect(await counted()).toEqual(few)
}, 120_000)
