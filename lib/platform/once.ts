import 'server-only'
import type { Actor } from './actor'
import { db, type Tx } from './db'
import { digest } from './digest'
import { Refused } from './errors'

/** One intended act: who, and the key that the form carried, so that sending it twice does it once. */
export type Act = { actor: Actor; key: string }

/** What a command may answer beside "done": ids and words of ours, small enough to be kept with the key. */
export type Answer = { [name: string]: string | number | boolean | null }

/**
 * Runs a command's transaction, or, where this very act was done before, gives the answer of that time. Two of the same
 * key at once wait for each other on the key's row. Refuses a key that came before with other content.
 */
export async function once(
  act: Act,
  command: string,
  input: unknown,
  run: (tx: Tx) => Promise<void>,
): Promise<void>
export async function once<A extends Answer>(
  act: Act,
  command: string,
  input: unknown,
  run: (tx: Tx) => Promise<A>,
): Promise<A>
export async function once(
  act: Act,
  command: string,
  input: unknown,
  run: (tx: Tx) => Promise<unknown>,
): Promise<unknown> {
  const personId = act.actor.kind === 'person' ? act.actor.personId : null
  const sent = digest({ command, personId, input: JSON.parse(JSON.stringify(input ?? null)) })
  return db.$transaction(async (tx) => {
    const fresh = await tx.$executeRaw`
      insert into "Act" (key, digest) values (${act.key}::uuid, ${sent}) on conflict do nothing`
    if (fresh === 1) {
      const answer = await run(tx)
      if (answer) await tx.act.update({ where: { key: act.key }, data: { result: answer as Answer } })
      return answer
    }
    const before = await tx.act.findUniqueOrThrow({ where: { key: act.key } })
    if (before.digest !== sent)
      throw new Refused('This form was already sent with other content.', 'conflict')
    return before.result ?? undefined
  })
}
