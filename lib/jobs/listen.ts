import 'server-only'
import pg from 'pg'

/** A second, in milliseconds: how long it waits before it connects again. */
const AGAIN_MS = 1000
/** So often it asks whether the database still hears it, in milliseconds: a line that was cut in silence says nothing. */
const CHECK_MS = 20_000

/**
 * Calls `heard` for each notification on a channel of the database, and once after every (new) connection, since what was
 * said while it was away is lost. Connects again by itself.
 */
export function listen(connectionString: string, channel: string, heard: (payload?: string) => void): void {
  const connect = async () => {
    const mine = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 4000,
      query_timeout: 4000,
    })
    let lost = false
    let checking: ReturnType<typeof setInterval> | undefined
    const again = () => {
      if (lost) return
      lost = true
      clearInterval(checking)
      mine.end().catch(() => {})
      setTimeout(() => void connect(), AGAIN_MS).unref()
    }
    mine.on('error', again)
    mine.on('end', again)
    mine.on('notification', ({ payload }) => heard(payload))
    try {
      await mine.connect()
      await mine.query(`LISTEN ${mine.escapeIdentifier(channel)}`)
      checking = setInterval(() => mine.query('select 1').catch(again), CHECK_MS).unref()
      heard()
    } catch {
      again()
    }
  }

  void connect()
}
