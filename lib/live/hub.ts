import 'server-only'
import { onEvent } from '@/lib/jobs/events'
import { log } from '@/lib/platform/log'
import type { Followed } from './queries'

/** A browser that wants to hear when something happens to a paper. */
export type Stream = {
  paperId: string
  /** The mark of the session that it came with. */
  session: string
  /** Writes to it; false where nobody reads it any more. */
  write: (message: string) => boolean
  end: () => void
}

type Told = Stream & { seq: number }

/** What the hub asks: who of these streams may still hear of their papers, and the number of each paper's last event. */
export type Asks = (streams: readonly Stream[]) => Promise<Followed>

/** In milliseconds: how soon after an event streams hear of it, and how long until they hear of more. */
const SOON_MS = 100
const PAUSE_MS = 1000
/** So often each stream is written to, and asked whether its session still stands, in milliseconds. */
const BEAT_MS = 25_000
const most = { ofSession: 4, ofProcess: 2000 }

/**
 * Tells each stream that its paper has a new last event, and its number; nothing else. Whether the reader may see the
 * paper, and still has a session, is asked before each word; where not, the stream ends. A stream that is told a number
 * has not missed one before it: what happened is asked for with the number that the page knows.
 */
export class Hub {
  readonly #streams = new Set<Told>()
  readonly #asks: Asks
  /** Papers whose streams wait to be told; `again` where more happened meanwhile. */
  readonly #waiting = new Map<string, { again: boolean }>()

  constructor(asks: Asks) {
    this.#asks = asks
  }

  /** Begins to tell a stream, at once what the last event is; answers how to stop. Null where the process has too many. */
  follow(stream: Stream): (() => void) | null {
    if (this.#streams.size >= most.ofProcess) return null
    const mine = [...this.#streams].filter(({ session }) => session === stream.session)
    // The oldest is a tab that is looked at no more, or comes again when it is.
    for (const old of mine.slice(0, Math.max(0, mine.length - most.ofSession + 1))) this.#end(old, true)
    const told = { ...stream, seq: -1 }
    this.#streams.add(told)
    void this.#tell([told])
    return () => void this.#streams.delete(told)
  }

  get size(): number {
    return this.#streams.size
  }

  /** Something happened to this paper, or perhaps to any. */
  heard(chainId: string | null): void {
    const papers = new Set([...this.#streams].map(({ paperId }) => paperId))
    for (const paperId of chainId === null ? papers : papers.has(chainId) ? [chainId] : [])
      this.#soon(paperId)
  }

  #soon(paperId: string): void {
    const waiting = this.#waiting.get(paperId)
    if (waiting) {
      waiting.again = true
      return
    }
    const state = { again: false }
    this.#waiting.set(paperId, state)
    setTimeout(async () => {
      state.again = false
      const done = await this.#tell([...this.#streams].filter((stream) => stream.paperId === paperId))
      setTimeout(() => {
        this.#waiting.delete(paperId)
        if (state.again || !done) this.#soon(paperId)
      }, PAUSE_MS).unref()
    }, SOON_MS).unref()
  }

  /** Asks for these streams, and tells those that may hear what they have not heard; false where it could not ask. */
  async #tell(streams: readonly Told[]): Promise<boolean> {
    if (streams.length === 0) return true
    try {
      const { sees, lastSeq } = await this.#asks(streams)
      for (const stream of streams) {
        const seq = lastSeq.get(stream.paperId) ?? 0
        if (!sees(stream)) this.#end(stream, false)
        else if (seq > stream.seq) {
          stream.seq = seq
          this.#write(stream, `id: ${seq}\nevent: moved\ndata: ${seq}\n\n`)
        }
      }
      return true
    } catch (error) {
      log.debug('what a live stream follows could not be asked for', { error })
      return false
    }
  }

  /** Keeps the lines open, and ends those whose session ended. Called every 25 seconds. */
  async beat(): Promise<void> {
    for (const stream of this.#streams) this.#write(stream, ':\n\n')
    await this.#tell([...this.#streams])
  }

  #write(stream: Told, message: string): void {
    if (!stream.write(message)) this.#end(stream, false)
  }

  #end(stream: Told, rest: boolean): void {
    this.#streams.delete(stream)
    if (rest) stream.write('event: rest\ndata: 0\n\n')
    stream.end()
  }
}

const kept = globalThis as { liveHub?: Hub }

/** The hub of this process, which begins to listen with the first who follows. */
export function hub(asks: Asks): Hub {
  if (kept.liveHub) return kept.liveHub
  const made = new Hub(asks)
  kept.liveHub = made
  onEvent((chainId) => made.heard(chainId))
  setInterval(() => void made.beat(), BEAT_MS).unref()
  return made
}
