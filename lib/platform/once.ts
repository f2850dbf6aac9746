import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { db, type Tx } from './db'
import { digest } from './digest'
import { Refused } from './errors'

/**
 * One intended act: who, and the key that the form carried, so that sending it twice does it once. `before` runs first in
 * the act's own transaction, and may refuse: what lets it happen is used up exactly if it happened.
 */
export type Act = { actor: Actor; key: string; before?: (tx: Tx) => Promise<void> }

/** What a command may answer beside "done": ids and words of ours, small enough to be kept with the key. */
export type Answer = { [name: string]: string | number | boolean | null }

const keptBy = new WeakMap<Tx, Answer>()

/**
 * Keeps the answer of a command with its key, as a part of the statement that writes the rest; `once` then has nothing
 * left to write for it. It must be the very object that the command answers with.
 */
export function keeping(tx: Tx, { key }: Act, answer: Answer): Prisma.Sql {
  keptBy.set(tx, answer)
  return Prisma.sql`update "Act" set result = ${JSON.stringify(answer)}::jsonb where key = ${key}::uuid`
}

/**
 * Runs a command's transaction, or, where this very act was done before, gives the answer of that time. Two of the same
 * key at once wait for each other on the key's row. `hold` selects a row for update, `id` first: it is held by the
 * statement that writes the key, after it. Refuses a key that came before with other content.
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
  hold?: Prisma.Sql,
): Promise<A>
export async function once(
  act: Act,
  command: string,
  input: unknown,
  run: (tx: Tx) => Promise<unknown>,
  hold?: Prisma.Sql,
): Promise<unknown> {
  const personId = act.actor.kind === 'person' ? act.actor.personId : null
  const sent = digest({ command, personId, input: JSON.parse(JSON.stringify(input ?? null)) })
  return db.$transaction(async (tx) => {
    if (await isFresh(tx, act.key, sent, hold)) {
      await act.before?.(tx)
      const answer = await run(tx)
      if (answer && keptBy.get(tx) !== answer)
        await tx.act.update({ where: { key: act.key }, data: { result: answer as Answer } })
      return answer
    }
    const before = await tx.act.findUniqueOrThrow({ where: { key: act.key } })
    if (before.digest !== sent)
      throw new Refused('This form was already sent with other content.', 'conflict')
    return before.result ?? undefined
  })
}

/** Writes the key, where it is not there; then, and only then, holds the row that the command works on. */
async function isFresh(tx: Tx, key: string, sent: string, hold?: Prisma.Sql): Promise<boolean> {
  const fresh = Prisma.sql`insert into "Act" (key, digest) values (${key}::uuid, ${sent}) on conflict do nothing`
  if (!hold) return (await tx.$executeRaw(fresh)) === 1
  const rows = await tx.$queryRaw<unknown[]>`
    with fresh as (${fresh} returning key)
    select fresh.key, held.id from fresh left join lateral (${hold}) held on fresh.key is not null`
  return rows.length === 1
}
