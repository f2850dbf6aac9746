import 'server-only'
import { record } from '@/lib/events/record'
import { instant } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { linkHash, newToken } from '@/lib/platform/sign-in-link'
import { lockCoalition } from './lock'
import { keepPicture, withoutBytes } from './pictures'
import { canMoveClock, canRunCoalition } from './rules'
import type { ClockInput, FoundInput, SettingsInput } from './schema'

/** Where no coalition exists: a fresh token for the set-up page, in place of every earlier one. Else null. */
export async function newSetupToken(): Promise<string | null> {
  const token = newToken()
  return db.$transaction(async (tx) => {
    if (await tx.coalition.count()) return null
    await tx.setupLink.deleteMany({ where: { usedAt: null } })
    await tx.$executeRaw`
      insert into "SetupLink" ("tokenHash", "createdAt") values (${linkHash(token)}, clock_timestamp())`
    return token
  })
}

/**
 * Names the coalition and its first admin, with the one-time token that the server printed when it started. Raises
 * Absent where the token is not the last one printed, was used, or a coalition exists.
 */
export async function foundCoalition(act: Act, input: FoundInput): Promise<void> {
  const { token, logo, adminName, adminEmail, secretariatEmail = null, ...facts } = input
  await once(act, 'foundCoalition', withoutBytes(input), async (tx) => {
    const used = await tx.$executeRaw`
      update "SetupLink" set "usedAt" = clock_timestamp()
       where "tokenHash" = ${linkHash(token)} and "usedAt" is null
         and not exists (select 1 from "Coalition")`
    if (used === 0) throw new Absent()
    const now = await instant(tx)
    const chainId = newId()
    const logoDigest = logo ? await keepPicture(tx, logo) : null
    await tx.coalition.create({
      data: { id: chainId, ...facts, secretariatEmail, logoDigest, createdAt: now },
    })
    await tx.person.create({
      data: { id: newId(), name: adminName, email: adminEmail, admin: true, createdAt: now },
    })
    const nameDigest = digest(facts.name)
    await record(tx, act, now, { chainId, type: 'coalition.founded', facts: { nameDigest, demo: false } })
  })
}

/** Changes name, short name, account of itself, logo and the least number of endorsing members. */
export async function changeSettings(act: Act, input: SettingsInput): Promise<void> {
  await once(act, 'changeSettings', withoutBytes(input), async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    const data = await settingsOf(tx, input)
    await tx.coalition.update({ where: { id: coalition.id }, data })
    const settingsDigest = digest(await tx.coalition.findFirst({ omit: { createdAt: true } }))
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'coalition.settingsChanged',
      facts: { settingsDigest },
    })
  })
}

async function settingsOf(tx: Tx, { logo, removeLogo, secretariatEmail, ...facts }: SettingsInput) {
  const logoDigest = logo ? await keepPicture(tx, logo) : undefined
  return {
    ...facts,
    secretariatEmail: secretariatEmail ?? null,
    ...(logoDigest && { logoDigest }),
    ...(!logoDigest && removeLogo && { logoDigest: null }),
  }
}

/** Moves the demo's clock forward to an instant. Refuses what `canMoveClock` refuses. */
export async function moveClock(act: Act, input: ClockInput): Promise<void> {
  await once(act, 'moveClock', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canMoveClock(act.actor, coalition.demo, now, input.until))
    const by = (input.until.getTime() - now.getTime()) / 1000
    const [clock] = await tx.$queryRaw<[{ offsetSeconds: number }?]>`
      update "Clock" set "offsetSeconds" = "offsetSeconds" + ${by} returning "offsetSeconds"`
    if (!clock) throw new Refused('The clock is not there.')
    await record(tx, act, await instant(tx), {
      chainId: coalition.id,
      type: 'clock.moved',
      facts: { offsetSeconds: Math.round(clock.offsetSeconds) },
    })
  })
}
