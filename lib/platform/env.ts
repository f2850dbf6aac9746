import { z } from 'zod'

const whole = (sentence: string) => z.coerce.number(sentence).int(sentence).min(0, sentence)
const address = (protocol: RegExp, sentence: string) => z.url({ protocol, error: sentence })

/**
 * Every setting of the product: read from the environment by this one schema, by the scripts and the app alike.
 * Each sentence also stands in the README's table, which `node scripts/settings-table.mjs` writes.
 */
export const Settings = z.object({
  DATABASE_URL: address(/^postgres(ql)?$/, 'must look like postgresql://name:password@host:5432/database')
    .optional()
    .describe(
      'A Postgres (16 or later) of your own. Without it, one is kept in `DATA_DIR`, with a demo coalition.',
    ),
  DATA_DIR: z
    .string()
    .default('.data')
    .describe('Where the database of `npm start` and its secret lie. Only used without `DATABASE_URL`.'),
  DEMO: z
    .enum(['yes', 'no'], 'must be yes or no')
    .default('yes')
    .describe(
      'Whether an empty database in `DATA_DIR` is filled with the demo coalition. Never with `DATABASE_URL`.',
    ),
  PORT: whole('must be a whole number from 1 to 65535')
    .min(1, 'must be a whole number from 1 to 65535')
    .max(65535, 'must be a whole number from 1 to 65535')
    .default(3000)
    .describe('The port that the server listens on.'),
  HOST: z.string().optional().describe('The address it listens on; all of the machine when not set.'),
  APP_URL: address(/^https?$/, 'must look like https://papers.example.org')
    .refine((url) => !URL.canParse(url) || new URL(url).pathname === '/', 'must have no path after the host')
    .transform((url) => new URL(url).origin)
    .optional()
    .describe(
      'The address that people type, used in mails. With https, cookies and headers are the strict ones.',
    ),
  AUTH_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters: openssl rand -hex 32')
    .optional()
    .describe(
      'Seals what the server gives a browser. The same for all processes; made by itself in `DATA_DIR`.',
    ),
  SMTP_URL: address(/^smtps?$/, 'must look like smtps://name:password@mail.example.org')
    .optional()
    .describe('The mail server. Without it, mails are kept and not sent.'),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^@\r\n]+@[^@\s]+$/,
      'must be an address such as papers@example.org, or Papers <papers@example.org>',
    )
    .optional()
    .describe('Whom mails come from. Needed with `SMTP_URL`.'),
  OIDC_ISSUER: address(/^https?$/, 'must be the address of an OpenID issuer')
    .optional()
    .describe(
      'Sign-in through an OpenID Connect issuer, beside the mailed link. Takes all four `OIDC_` settings.',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('What the issuer calls this site.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The secret that the issuer gave for it.'),
  OIDC_NAME: z.string().optional().describe('What the button says: "Sign in with ...".'),
  TRUST_PROXY: whole('must be the number of your proxies: 0, 1 ...')
    .default(0)
    .describe('How many proxies of yours stand before the server, whose `X-Forwarded-For` is believed.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')
    .default('info')
    .describe('The least important log line that is written. Lines are JSON.'),
  POOL_MAX: whole('must be a whole number of at least 1')
    .min(1, 'must be a whole number of at least 1')
    .default(10)
    .describe('How many database connections a process holds at most, beside the two of its worker.'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .base64('must be 32 bytes in base64: openssl rand -base64 32')
    .optional()
    .describe('The same at every build and start, so that a form from before an update is still understood.'),
  DEPLOYMENT_ID: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be up to 64 letters, digits, - or _')
    .optional()
    .describe('Names a build (set when building); a page from another build is told to reload.'),
})

export type Settings = z.infer<typeof Settings>

type Environment = Record<string, string | undefined>

const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

/** What is missing beside what is set. */
function missing(given: Environment): string[] {
  const needed: [keyof Settings, boolean, string][] = [
    ['AUTH_SECRET', Boolean(given.DATABASE_URL), 'is needed with DATABASE_URL: openssl rand -hex 32'],
    ['MAIL_FROM', Boolean(given.SMTP_URL), 'is needed with SMTP_URL'],
    ['APP_URL', Boolean(given.SMTP_URL), 'is needed with SMTP_URL: mails link to it'],
    ...oidc.map((name): [keyof Settings, boolean, string] => [
      name,
      oidc.some((other) => given[other]),
      'is needed with the other OIDC_ settings',
    ]),
  ]
  return needed.filter(([name, when]) => when && !given[name]).map(([name, , why]) => `${name} ${why}`)
}

/**
 * Reads the settings from an environment. An empty value is one that is not set, as compose files write them.
 * @returns the settings, or each problem as `NAME what must be`, never with the value: it may be a secret
 */
export function readSettings(
  environment: Environment,
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const parsed = Settings.safeParse(given)
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []
  const problems = [...wrong, ...missing(given)]
  return parsed.success && problems.length === 0
    ? { ok: true, settings: parsed.data }
    : { ok: false, problems }
}

let kept: Settings | undefined

/** The settings of this process, read once, when first asked for: a build has none. */
export function settings(): Settings {
  if (kept) return kept
  const read = readSettings(process.env)
  if (!read.ok) throw new Error(`The settings are wrong: ${read.problems.join('; ')}`)
  kept = read.settings
  return kept
}

/** The address under which people reach this site, without a slash at its end. */
export function appUrl({ APP_URL, PORT } = settings()): string {
  return APP_URL ?? `http://localhost:${PORT}`
}
