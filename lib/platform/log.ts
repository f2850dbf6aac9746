const levels = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof levels)[number]

/** What is said beside the message; `requestId` ties the lines of one request together. */
export type LogFields = { requestId?: string | null; [name: string]: unknown }

const secretName = /secret|token|password|cookie|authorization|e-?mail|recipient|^to$|^code$|^key$/i
const mailAddress = /[^\s@<>"',;:/]+@[^\s@<>"',;:/]+\.[^\s@<>"',;:/]+/g
const credentials = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi
const secretParameter = /\b((?:token|code|secret|key)=)[^\s&"']+/gi

const withoutSecrets = (text: string) =>
  text
    .replace(credentials, '$1[hidden]@')
    .replace(secretParameter, '$1[hidden]')
    .replace(mailAddress, '[address]')

/** A value as it may stand in a log: no secrets, no mail addresses, no depth without end. */
function presentable(value: unknown, name = '', depth = 0): unknown {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (secretName.test(name)) return '[hidden]'
  if (typeof value === 'string') return withoutSecrets(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Error) return presentableError(value, depth)
  if (typeof value !== 'object') return String(value)
  if (depth > 4) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => presentable(item, '', depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, presentable(item, key, depth + 1)]),
  )
}

function presentableError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error
  return {
    name,
    message: withoutSecrets(message),
    ...('code' in error && { code: String(error.code) }),
    ...(stack && { stack: withoutSecrets(stack) }),
    ...(cause !== undefined && depth < 4 && { cause: presentable(cause, '', depth + 1) }),
  }
}

/** The line itself: one JSON object, first what every line has. */
export function logLine(level: Level, msg: string, fields: LogFields = {}, at = new Date()): string {
  return JSON.stringify({
    level,
    at: at.toISOString(),
    msg: withoutSecrets(msg),
    ...(presentable(fields) as object),
  })
}

function write(level: Level, msg: string, fields?: LogFields): void {
  // Not the settings' schema: a log line must be possible where the settings are wrong.
  const least = levels.indexOf((process.env.LOG_LEVEL ?? 'info') as Level)
  if (levels.indexOf(level) < least) return
  process.stdout.write(`${logLine(level, msg, fields)}\n`)
}

export const log = {
  debug: (msg: string, fields?: LogFields) => write('debug', msg, fields),
  info: (msg: string, fields?: LogFields) => write('info', msg, fields),
  warn: (msg: string, fields?: LogFields) => write('warn', msg, fields),
  error: (msg: string, fields?: LogFields) => write('error', msg, fields),
}
