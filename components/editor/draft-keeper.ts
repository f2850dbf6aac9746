import type { Written } from '@/lib/drafts/merge'
import { sameWritten } from './same-written'

/** The other text of a collision, as the server gave it. */
export type Theirs = Written & { revision: number; by: string; savedAt: string }

/** What is true of the text in the editor. `at` is when it was saved (ISO 8601, UTC), null before the first time. */
export type SaveState =
  | { is: 'saved'; at: string | null }
  | { is: 'unsaved' }
  | { is: 'saving' }
  | { is: 'offline' | 'failing' | 'signedOut' }
  | { is: 'refused'; why: string }
  | { is: 'collided'; base: Written; mine: Written; theirs: Theirs }

/** What came back for a text that was sent. No answer at all is an exception. */
export type Sent = {
  status: number
  body: { revision?: number; savedAt?: string; why?: string; theirs?: Theirs | null }
}

/** What the keeper needs from the world around it. */
export type World = {
  save: (key: string, input: { revision: number } & Written) => Promise<Sent>
  settle: (key: string, input: { revision: number; keep: Written; giveUp: Written }) => Promise<Sent>
  /** Keeps a text in this browser, or forgets it. `sent` is what was sent without an answer so far. */
  keepHere: (copy: { revision: number; base: Written; text: Written; sent: Written | null } | null) => void
  newKey: () => string
}

const quiet = 1000
const longest = 5000
const keptHereAfter = 400
const again = 5000

type Outgoing = { key: string; revision: number; text: Written }

/**
 * Saves a text by itself, one sending at a time: a second after the last key, five after the first. What was sent without
 * an answer is sent again word for word with its key, before anything newer, so that it counts once. Until a text is
 * acknowledged, this browser has a copy of it.
 */
export class DraftKeeper {
  private readonly world: World
  private readonly listeners = new Set<() => void>()
  private now: SaveState
  private base: Written
  private revision: number
  private read: (() => Written) | null = null
  private outgoing: Outgoing | null = null
  private sending = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private copyTimer: ReturnType<typeof setTimeout> | undefined
  private dirtySince: number | null = null

  constructor(world: World, saved: Written & { revision: number; at: string | null }) {
    const { revision, at, ...base } = saved
    this.world = world
    this.base = base
    this.revision = revision
    this.now = { is: 'saved', at }
  }

  readonly state = (): SaveState => this.now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Whether everything that was typed is with the server. */
  isSafe(): boolean {
    return this.now.is === 'saved'
  }

  /** The text changed; `read` gives it when it is needed. */
  touch(read: () => Written): void {
    this.read = read
    this.dirtySince ??= Date.now()
    if (this.now.is === 'saved' || this.now.is === 'refused') this.become({ is: 'unsaved' })
    clearTimeout(this.copyTimer)
    this.copyTimer = setTimeout(() => this.keepHere(), keptHereAfter)
    if (this.now.is === 'unsaved') this.later(Math.min(quiet, this.dirtySince + longest - Date.now()))
  }

  /** A copy of what is not yet saved, in this browser, now. */
  keepHere(): void {
    clearTimeout(this.copyTimer)
    if (this.isSafe() || !this.read) return
    this.keep(this.read())
  }

  private keep(text: Written): void {
    const { revision, base, outgoing } = this
    this.world.keepHere({ revision, base, text, sent: outgoing?.text ?? null })
  }

  /** Saves now what is not saved; does nothing where there is nothing, or a person has to choose first. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    if (this.sending || this.now.is === 'collided' || this.now.is === 'saved') return
    const text = this.outgoing ?? this.next()
    if (!text) return
    this.outgoing = text
    this.sending = true
    if (this.now.is === 'unsaved') this.become({ is: 'saving' })
    const sent = await this.world.save(text.key, { ...text.text, revision: text.revision }).catch(() => null)
    this.sending = false
    this.heard(sent, text.text)
  }

  /** Ends a collision with a text; what was given up is kept by the server. Answers whether it did. */
  async settle(keep: Written): Promise<boolean> {
    if (this.now.is !== 'collided') return false
    const { mine, theirs } = this.now
    const input = { revision: theirs.revision, keep, giveUp: mine }
    const sent = await this.world.settle(this.world.newKey(), input).catch(() => null)
    if (sent?.status === 200) {
      // The editor shows the chosen text from here on.
      this.read = () => keep
      this.acknowledged(sent, keep)
    } else if (sent?.status === 409 && sent.body.theirs) {
      this.become({ ...this.now, theirs: sent.body.theirs })
    }
    return sent?.status === 200
  }

  /** A text that this browser had kept stands against a newer one. */
  collide(base: Written, mine: Written, theirs: Theirs): void {
    this.become({ is: 'collided', base, mine, theirs })
  }

  stop(): void {
    clearTimeout(this.timer)
    clearTimeout(this.copyTimer)
  }

  private next(): Outgoing | null {
    if (this.dirtySince === null || !this.read) return null
    this.dirtySince = null
    return { key: this.world.newKey(), revision: this.revision, text: this.read() }
  }

  private heard(sent: Sent | null, text: Written): void {
    if (sent?.status === 200) this.acknowledged(sent, text)
    else if (sent === null) this.retry('offline')
    else if (sent.status >= 500 || sent.status === 429) this.retry('failing')
    else if (sent.status === 401) this.retry('signedOut')
    else this.turnedAway(sent, text)
  }

  private turnedAway(sent: Sent, text: Written): void {
    this.outgoing = null
    this.dirtySince ??= Date.now()
    const { theirs, why } = sent.body
    if (theirs) this.become({ is: 'collided', base: this.base, mine: this.read?.() ?? text, theirs })
    else this.become({ is: 'refused', why: why ?? 'Reload the page; your text is kept.' })
    this.keep(this.read?.() ?? text)
  }

  private retry(is: 'offline' | 'failing' | 'signedOut'): void {
    this.become({ is })
    this.keepHere()
    this.later(again)
  }

  private acknowledged({ body }: Sent, text: Written): void {
    this.outgoing = null
    this.base = text
    this.revision = body.revision ?? this.revision
    if (this.dirtySince !== null && this.read && !sameWritten(this.read(), text)) {
      this.become({ is: 'unsaved' })
      this.later(quiet)
      return
    }
    this.dirtySince = null
    clearTimeout(this.copyTimer)
    this.world.keepHere(null)
    this.become({ is: 'saved', at: body.savedAt ?? null })
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), Math.max(0, ms))
  }

  private become(state: SaveState): void {
    this.now = state
    for (const listener of this.listeners) listener()
  }
}
