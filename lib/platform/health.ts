import 'server-only'
import { db } from './db'

/** Longest wait for the database, ms: whoever asks wants to know within 2 s. */
const PATIENCE = 1500

/** Whether the database answers in time. */
export async function databaseAnswers(): Promise<boolean> {
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false).unref())
  return Promise.race([answer, late])
}
