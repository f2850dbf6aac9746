import { localPart } from './local-part'

/** How an instant is written: zone (IANA, or UTC), and whether with its year and its seconds. */
export type InstantStyle = { zone?: string; year?: boolean; seconds?: boolean }

const formats = new Map<string, Intl.DateTimeFormat>()

function parts(date: Date, zone: string): Record<string, string> {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
}

/** "Fri 6 June 2025", or without its year; the day as the zone sees it. */
export function formatDay(date: Date, { zone = 'UTC', year = true }: InstantStyle = {}): string {
  const p = parts(date, zone)
  return `${p.weekday} ${p.day} ${p.month}${year ? ` ${p.year}` : ''}`
}

/** "6 June 2025": a date without its weekday, in UTC. */
export function formatDate(date: Date): string {
  const p = parts(date, 'UTC')
  return `${p.day} ${p.month} ${p.year}`
}

/** "Fri 6 June 2025, 12:00 UTC": one zone, named. */
export function formatInstant(
  date: Date,
  { zone = 'UTC', year = true, seconds = false }: InstantStyle = {},
): string {
  const p = parts(date, zone)
  const time = `${p.hour}:${p.minute}${seconds ? `:${p.second}` : ''}`
  return `${formatDay(date, { zone, year })}, ${time} ${zone === 'UTC' ? 'UTC' : zone.replaceAll('_', ' ')}`
}

/** "Fri 6 June 2025, 12:00 UTC (14:00 your time)": what page, mail and calendar say to a reader in `zone`. */
export function formatForReader(date: Date, zone: string, style: Omit<InstantStyle, 'zone'> = {}): string {
  return `${formatInstant(date, style)} (${localPart(date, zone)} your time)`
}

/** The same instant as markup, for text that the server makes as a string. The reader's own time is added by <local-time>. */
export function instantHtml(date: Date, style: Omit<InstantStyle, 'zone'> = {}): string {
  const iso = date.toISOString()
  return `<local-time at="${iso}"><time datetime="${iso}">${formatInstant(date, style)}</time></local-time>`
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "3 days", "5 hours", "1 minute": the largest unit that fits twice or exactly once, rounded down; ms in. */
export function formatDuration(ms: number): string {
  const size = Math.abs(ms)
  const [name, length] = units.find(([, unit]) => size >= 2 * unit || size === unit) ?? units[2]
  return counted(Math.floor(size / length), name)
}

/** "in 3 days", "2 hours ago", "now": only ever beside the instant itself. */
export function formatDistance(from: Date, to: Date): string {
  const ms = to.getTime() - from.getTime()
  if (Math.abs(ms) < 60_000) return 'now'
  return ms > 0 ? `in ${formatDuration(ms)}` : `${formatDuration(ms)} ago`
}

/** "1 member", "7 members", "0 people": a number with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** What `<input type="datetime-local">` holds for this instant when its zone is UTC: "2025-06-06T12:00". */
export function utcInput(date: Date): string {
  return date.toISOString().slice(0, 16)
}
