import 'server-only'
import { appUrl } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { mailSetup } from '@/lib/platform/mail'
import { newSetupToken } from './commands'
import { isOpenToListeners } from './listeners'
import { getCoalition } from './queries'

/** What the person who starts the server is told: how to begin, and what is not set up. Never keeps it from starting. */
export async function welcome(): Promise<void> {
  try {
    await printSetupLink()
    if (isOpenToListeners(appUrl()))
      log.warn('APP_URL begins with http: sessions cross the network in the clear. Put TLS in front of it.')
    const coalition = await getCoalition()
    if (mailSetup(coalition?.demo ?? false) === 'none')
      log.warn('Mail is not set up, so nobody can sign in by mail: set SMTP_URL and MAIL_FROM.')
  } catch (error) {
    log.error('The database could not be asked for the coalition.', { error })
  }
}

/** Where there is no coalition: prints the one-time address of the set-up page, and voids the one printed before. */
async function printSetupLink(): Promise<void> {
  const token = await newSetupToken()
  if (!token) return
  // Straight to where the person reads: a log line would hide the token, and be kept.
  process.stdout.write(
    `\nThere is no coalition here yet. Open this address once to name it and its first admin:\n\n  ${appUrl()}/setup?token=${token}\n\n`,
  )
}
