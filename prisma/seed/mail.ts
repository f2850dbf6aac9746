import { momentsBy, noticeMoments } from '@/lib/notifications/moments'
import { drainOutbox } from '@/lib/notifications/outbox'
import { allFacts } from '@/lib/papers/facts'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { demoStartsAt } from './content/coalition'
import type { DemoAct } from './content/format'
import { papers } from './content/papers'
import type { Step } from './step'

/** What the mailbox holds: the letters of three weeks. Older ones would bury those that a visitor looks for. */
const lettersSince = '2025-05-12T00:00:00.000Z'

const noJob = async () => {}

/**
 * Works out the letters that follow from what has happened, as the worker does, and marks them as sent when they were
 * due: a demo keeps its mail in the mailbox. Of what is older than the mailbox only the notice of a final call is kept,
 * which proves that a member that stayed silent was told.
 */
export async function writeLetters(): Promise<void> {
  await db.$executeRaw`
    delete from "Outbox" o using "Event" e
     where e."chainId" = o."chainId" and e.seq = o.seq
       and e.at < ${lettersSince}::timestamptz and e.type <> 'paper.frozen'`
  while ((await drainOutbox(noJob)) > 0);
  await noteMoments()
}

/** The moments of windows that have come, with their letters. */
async function noteMoments(): Promise<void> {
  await noticeMoments(noJob)
  await db.$executeRaw`
    with cause as (
      select "chainId" || ':' || seq as cause, at from "Event"
      union all
      select 'window:' || "windowId" || ':' || seq || ':' || moment, at from "WindowMoment"
      union all
      -- Two sayings that contradict each other are told when the later was said.
      select n.cause, max(i.at) from "Notice" n join "Input" i on position(i.id::text in n.cause) > 0
       where n.kind = 'disagreement' and n."sentAt" is null group by n.cause),
    -- No letter of the demo is of a day that has not come: one that waits for a day goes when the demo begins.
    due as (select n.id, c.at, least(c.at + (n."dueAt" - n."createdAt"), ${demoStartsAt}::timestamptz) as "dueAt"
      from "Notice" n join cause c using (cause) where n."sentAt" is null)
    update "Notice" n set "createdAt" = due.at, "dueAt" = due."dueAt", "sentAt" = due."dueAt", tries = 1
      from due where due.id = n.id`
}

/** Notes the moments of windows that came before the mailbox begins, without a letter. */
async function noteOldMoments(): Promise<void> {
  const now = await instant()
  const data = (await allFacts(db)).flatMap(({ windows }) =>
    windows.flatMap((window) =>
      (['told', ...momentsBy(window, now)] as const).map((moment) => ({
        windowId: window.id,
        seq: window.seq,
        moment,
        at: now,
      })),
    ),
  )
  await db.windowMoment.createMany({ data, skipDuplicates: true })
}

const hour = 3_600_000
const shifted = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()

/** When an act gives a window something to tell: it stands for ten minutes, it opens, 48 hours are left, it has closed. */
function momentsOf(act: DemoAct): string[] {
  if (act.do !== 'openWindow' && act.do !== 'changeWindow' && act.do !== 'freeze') return []
  const opensAt = act.do === 'openWindow' ? (act.opensAt ?? act.at) : act.at
  return [shifted(act.at, hour / 6), opensAt, shifted(act.closesAt, -48 * hour), act.closesAt]
}

/** The worker's part of the demo's course: it looks at each moment of a window, a second after it has come. */
export function mailSteps(): Step[] {
  const moments = new Set(papers.flatMap(({ acts }) => acts.flatMap(momentsOf)))
  const frozen = papers.flatMap(({ acts }) => acts.filter((act) => act.do === 'freeze').map(({ at }) => at))
  const watched = [...moments].filter((at) => at >= lettersSince && at < demoStartsAt)
  return [
    { at: lettersSince, by: null, run: noteOldMoments },
    ...watched.map((at): Step => ({ at: shifted(at, 1000), by: null, run: noteMoments })),
    ...frozen.map((at): Step => ({ at: shifted(at, 1000), by: null, run: writeLetters })),
  ]
}
