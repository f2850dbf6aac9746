import 'server-only'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { tokenHash } from './cookie'
import { db } from './db'
import { openIdIssuer } from './openid'

/** What is remembered of a browser that signs in, so that its person knows it again in the list of sessions. */
export type Seen = { device: string | null }

type Row = { id: string; email: string; name: string }

const user = (person: Row): AdapterUser => ({ ...person, emailVerified: null })
const issuer = () => openIdIssuer()?.issuer ?? ''
const live = { select: { id: true, email: true, name: true } } as const

/** next-auth on our tables: people of the roster, sessions and links by the hash of their tokens. It never adds people. */
export function sessionAdapter({ device }: Seen) {
  return {
    isInRoster: async (email: string) =>
      (await db.person.count({ where: { email: email.toLowerCase(), leftAt: null } })) > 0,

    createUser: () => Promise.reject(new Error('People come in by invitation.')),
    getUser: async (id) => {
      const person = await db.person.findFirst({ where: { id, leftAt: null }, ...live })
      return person && user(person)
    },
    getUserByEmail: async (email) => {
      const person = await db.person.findFirst({ where: { email, leftAt: null }, ...live })
      return person && user(person)
    },
    updateUser: async ({ id }) => user(await db.person.findUniqueOrThrow({ where: { id }, ...live })),

    getUserByAccount: async ({ providerAccountId: subject }) => {
      const where = { issuer: issuer(), subject, person: { leftAt: null } }
      const account = await db.externalAccount.findFirst({ where, select: { person: live } })
      return account && user(account.person)
    },
    linkAccount: async ({ providerAccountId: subject, userId: personId }: AdapterAccount) => {
      const where = { issuer_subject: { issuer: issuer(), subject } }
      const create = { issuer: issuer(), subject, personId }
      await db.externalAccount.upsert({ where, create, update: { personId } })
    },

    /** The session, and with it the acceptance of every invitation of this person. */
    createSession: async ({ sessionToken, userId, expires }) => {
      const hash = tokenHash(sessionToken)
      await db.$executeRaw`
        with accepted as (update "Invitation" set "acceptedAt" = coalition_now()
          where "personId" = ${userId}::uuid and "acceptedAt" is null and "revokedAt" is null)
        insert into "Session" ("tokenHash", "personId", "createdAt", "lastSeenAt", "expiresAt", device)
        select ${hash}, ${userId}::uuid, now, now, ${expires}::timestamptz, ${device}
          from (select clock_timestamp() as now) as clock`
      return { sessionToken, userId, expires }
    },
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async (sessionToken) => {
      await db.session.deleteMany({ where: { tokenHash: tokenHash(sessionToken) } })
    },

    createVerificationToken: async () => null,
    /** Spends the link: the condition lets one of two at once win. Its sisters go with it, and the words of their mails. */
    useVerificationToken: async ({ identifier, token }) => {
      const [link] = await db.$queryRaw<{ identifier: string; expires: Date; token: string }[]>`
        with spent as (
          update "SignInLink" set "consumedAt" = clock_timestamp()
           where "tokenHash" = ${token} and email = ${identifier} and "consumedAt" is null
             and "expiresAt" > clock_timestamp()
          returning email as identifier, "expiresAt" as expires, "tokenHash" as token),
        sisters as (
          update "SignInLink" l set "consumedAt" = clock_timestamp() from spent
           where l.email = spent.identifier and l."tokenHash" <> spent.token and l."consumedAt" is null),
        emptied as (
          update "Notice" n set text = '', html = '' from spent
           where n.address = spent.identifier and n.kind = 'signIn' and n.text <> '')
        select * from spent`
      return link ?? null
    },
  } satisfies Adapter & { isInRoster: (email: string) => Promise<boolean> }
}
