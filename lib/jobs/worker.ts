import 'server-only'
import { fromPrisma, type JobResult, PgBoss } from 'pg-boss'
import { deliverNotice } from '@/lib/notifications/deliver'
import { noticeMoments } from '@/lib/notifications/moments'
import { drainOutbox, type Enqueue } from '@/lib/notifications/outbox'
import { remindToReconfirm } from '@/lib/notifications/reminders'
import { noticeRooms } from '@/lib/notifications/rooms'
import { forgetPasses } from '@/lib/passes/commands'
import { settings } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { forgetSpentLinks } from '@/lib/sign-in/commands'
import { onEvent } from './events'

const kept = globalThis as { worker?: Promise<void> }

/** Five seconds, in milliseconds: how long it waits where the database was away at the start. */
const AGAIN_MS = 5000

/**
 * Starts what follows from events, once per process: letters are worked out when an event is committed (a notification
 * of the database wakes the worker, and every minute it looks by itself), and sent by jobs that are tried again. Any
 * number of processes share the work. Pages do not wait for it: where the database is away it tries again.
 */
export function startWorker(): void {
  kept.worker ??= keepStarting()
}

async function keepStarting(): Promise<void> {
  try {
    await start()
  } catch (error) {
    log.warn('the worker could not start and tries again', { error })
    setTimeout(() => void keepStarting(), AGAIN_MS).unref()
  }
}

/** A quarter of a second, in milliseconds: how long the worker lets others speak after the first. */
const SOON_MS = 250

/** Calls it once, a little after the first of any calls that come together. */
function soonAfter(call: () => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      call()
    }, SOON_MS).unref()
  }
}

/** Sends one notice of a batch. What the mail server refuses is tried again by itself. */
async function sent(noticeId: string): Promise<Omit<JobResult, 'id'>> {
  try {
    await deliverNotice(noticeId)
    return { status: 'completed' }
  } catch (error) {
    return { status: 'failed', output: { why: error instanceof Error ? error.message : String(error) } }
  }
}

async function start(): Promise<void> {
  const connectionString = settings().DATABASE_URL ?? ''
  const boss = new PgBoss({ connectionString, schema: 'pgboss', max: 2 })
  boss.on('error', (error) => log.error('the job queue has a problem', { error }))
  await boss.start()
  await boss.createQueue('mail', { retryLimit: 7, retryDelay: 30, retryBackoff: true })
  await boss.createQueue('follow', { policy: 'short' })

  const enqueue: Enqueue = async (tx, noticeId, dueAt) => {
    await boss.send('mail', { noticeId }, { startAfter: dueAt, db: fromPrisma(tx) })
  }
  // Full batches follow each other at once: a letter to one does not wait minutes behind those to all members.
  const inBatches = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const
  await boss.work<{ noticeId: string }>('mail', { pollingIntervalSeconds: 2, ...inBatches }, async (jobs) => {
    const results: JobResult[] = []
    for (const { id, data } of jobs) results.push({ id, ...(await sent(data.noticeId)) })
    return results
  })
  await boss.work('follow', { pollingIntervalSeconds: 1 }, async () => {
    while ((await drainOutbox(enqueue)) > 0);
    await noticeMoments(enqueue)
    await remindToReconfirm(enqueue)
    await noticeRooms(enqueue)
    await forgetSpentLinks()
    await forgetPasses()
  })
  await boss.schedule('follow', '* * * * *', null, { tz: 'UTC' })
  // A burst of events is worked out together, and not while who caused the first still waits for the answer.
  const wake = () =>
    void boss.send('follow').catch((error: unknown) => log.warn('could not wake the worker', { error }))
  onEvent(soonAfter(wake))
}
