'use client'
import { useEffect, useState } from 'react'
import { Unseen } from '@/components/ui/visually-hidden'
import { applyNews, type Waiting } from './apply'
import type { LiveProps } from './live'
import styles from './live.module.css'
import type { News, Stand } from './news'
import { listenTo } from './stream'

/** Listeners of one paper do not all ask in the same instant, milliseconds; and one that got no answer asks again. */
const spreadMs = 600
const againMs = 5_000

/** Listens to a paper, writes into its page what is new, and says below it where the paper stands now. */
export function Following({ paperId, slug, version, seq, stand }: LiveProps) {
  const [now, setNow] = useState(stand)
  const [heard, setHeard] = useState('')
  useEffect(() => {
    const waiting: Waiting = new Map()
    const take = (news: News) => {
      const names = applyNews(slug, news, waiting)
      if (names.length > 0) setHeard(heardWords(names))
      setNow(news.stand)
    }
    return follow({ paperId, address: `/papers/${slug}/news?version=${version}`, seq }, take)
  }, [paperId, slug, version, seq])
  return (
    <>
      <div role="status">
        <Unseen>{heard}</Unseen>
      </div>
      <NewStand {...{ slug, version, now }} was={stand} />
    </>
  )
}

type Followed = { paperId: string; address: string; seq: number }

/** Asks for what happened after each event, one question at a time, from the last event that it knows. */
function follow({ paperId, address, seq }: Followed, take: (news: News) => void): () => void {
  let known = seq
  let wanted = seq
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  const soon = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(ask, ms)
  }
  const ask = async () => {
    if (asking || known >= wanted) return
    asking = true
    const news = await newsSince(address, known)
    asking = false
    // Whoever may not read it any more is told nothing.
    if (stopped || news === 'absent') return stop()
    if (news && news.seq > known) {
      known = news.seq
      take(news)
    }
    if (known < wanted) soon(againMs)
  }
  let stopped = false
  const leave = listenTo(paperId, (last) => {
    wanted = Math.max(wanted, last)
    if (!asking) soon(Math.random() * spreadMs)
  })
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    leave()
  }
  return stop
}

async function newsSince(address: string, known: number): Promise<News | 'absent' | null> {
  const answer = await fetch(`${address}&since=${known}`).catch(() => null)
  if (answer?.status === 404) return 'absent'
  return answer?.ok ? answer.json().catch(() => null) : null
}

function heardWords(names: readonly string[]): string {
  const where = names.length > 3 ? `${names.length} places` : names.join(', ')
  return `New in what was said: ${where}.`
}

type NewStandProps = { slug: string; version: number; was: Stand; now: Stand }

/** A line at the foot of the window, over nothing that is read: the paper stands elsewhere than its page says. */
function NewStand({ slug, version, was, now }: NewStandProps) {
  const [put, setPut] = useState<Stand | null>(null)
  const words = standWords(was, now)
  if (words === null || put === now) return null
  return (
    <section className={styles.bar} aria-label="What changed since you opened this page">
      <p role="status">{words}</p>
      {now.version > was.version && (
        <a href={`/papers/${slug}/changes?from=${version}&to=${now.version}`}>Read what changed</a>
      )}
      <a href={`/papers/${slug}`}>Show the paper as it is now</a>
      <button type="button" className="button plain" onClick={() => setPut(now)}>
        Not now
      </button>
    </section>
  )
}

/** Null where nothing changed. */
function standWords(was: Stand, now: Stand): string | null {
  const published = now.version > was.version ? `Version ${now.version} was published.` : ''
  const stage = now.stage === was.stage ? '' : now.words
  const dates = !stage && now.dates !== was.dates ? 'The dates of this paper changed.' : ''
  const back = now.version < was.version ? `Version ${was.version} was taken back.` : ''
  return [published, back, stage, dates].filter(Boolean).join(' ') || null
}
