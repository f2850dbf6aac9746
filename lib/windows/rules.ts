import type { WindowKind } from '@/prisma/generated/enums'

/** A window with the times that count: the last that were set. */
export type WindowFacts = {
  id: string
  kind: WindowKind
  versionId: string
  baseVersionId: string | null
  roundId: string | null
  /** How often its times were set; 1 as opened. */
  seq: number
  opensAt: Date
  closesAt: Date
}

/** Open from its first instant to the one before it closes. Nothing has to run for a window to close. */
export function isOpenWindow(window: Pick<WindowFacts, 'opensAt' | 'closesAt'>, now: Date): boolean {
  return window.opensAt <= now && now < window.closesAt
}

/** The open window of this kind, the one that closes last where several are open; or null. */
export function openWindow(windows: readonly WindowFacts[], kind: WindowKind, now: Date): WindowFacts | null {
  const open = windows.filter((window) => window.kind === kind && isOpenWindow(window, now))
  return open.reduce<WindowFacts | null>((a, b) => (a && a.closesAt >= b.closesAt ? a : b), null)
}

export function isOpen(windows: readonly WindowFacts[], kind: WindowKind, now: Date): boolean {
  return openWindow(windows, kind, now) !== null
}

/** Whether a window of one of these kinds is open, or announced for later. */
export function isOpenOrToCome(
  windows: readonly WindowFacts[],
  kinds: readonly WindowKind[],
  now: Date,
): boolean {
  return windows.some(
    (window) => kinds.includes(window.kind) && now < window.closesAt && window.opensAt < window.closesAt,
  )
}

/** The window of this kind that closed last before now; or null. */
export function lastClosed(windows: readonly WindowFacts[], kind: WindowKind, now: Date): WindowFacts | null {
  const closed = windows.filter(
    (window) => window.kind === kind && window.closesAt <= now && window.opensAt < window.closesAt,
  )
  return closed.reduce<WindowFacts | null>((a, b) => (a && a.closesAt >= b.closesAt ? a : b), null)
}
