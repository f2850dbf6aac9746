import path from 'node:path'
import { ensureWritable, secretIn } from './data-folder.mjs'
import { connected } from './migrate.mjs'
import { startPostgres } from './postgres.mjs'
import { dataFolder } from './settings.mjs'

/**
 * The database that the settings mean: the one at DATABASE_URL, or our own in the data folder, started or joined.
 * @returns {Promise<{ url: string, secret: string, own: boolean, stop: () => Promise<void> }>}
 */
export async function openDatabase(settings, log = () => {}) {
  if (settings.DATABASE_URL) {
    await (await connected(settings.DATABASE_URL)).end()
    return { url: settings.DATABASE_URL, secret: settings.AUTH_SECRET, own: false, stop: async () => {} }
  }
  const folder = dataFolder(settings)
  ensureWritable(folder)
  const secret = settings.AUTH_SECRET ?? secretIn(folder)
  const { url, stop } = await startPostgres({ dir: path.join(folder, 'postgres'), log })
  return { url, secret, own: true, stop }
}
