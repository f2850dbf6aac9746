import 'server-only'
import { appUrl } from '@/lib/platform/env'
import { newSetupToken } from './commands'

/** The one-time address of the set-up page, for the log of a server that has no coalition yet; else null. */
export async function newSetupLink(): Promise<string | null> {
  const token = await newSetupToken()
  return token && `${appUrl()}/setup?token=${token}`
}

/** Prints it where the person who started the server reads; never through the log, which hides secrets. */
export async function printSetupLink(): Promise<void> {
  const link = await newSetupLink()
  if (link)
    process.stdout.write(
      `\nThere is no coalition here yet. Open this address once to name it and its first admin:\n\n  ${link}\n\n`,
    )
}
