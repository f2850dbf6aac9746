/** So long a hidden page goes on listening, in milliseconds; and so long until one that was refused tries again. */
const hiddenMs = 60_000
const againMs = { first: 5_000, most: 300_000 }

/**
 * Calls back with the number of the paper's last event: at the beginning, after each new one, and after each time in
 * which some may have been missed. The browser connects again by itself; where it was refused, or told to rest, we do.
 * A page that is hidden for a minute stops listening until it is seen again. Answers how to stop.
 */
export function listenTo(paperId: string, moved: (seq: number) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = againMs.first

  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const open = () => {
    close()
    source = new EventSource(`/api/live?paper=${paperId}`)
    source.addEventListener('moved', ({ data }) => {
      wait = againMs.first
      moved(Number(data))
    })
    source.addEventListener('rest', close)
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      timer = setTimeout(open, wait * (0.5 + Math.random()))
      wait = Math.min(wait * 2, againMs.most)
    })
  }
  const onVisible = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') timer = setTimeout(close, hiddenMs)
    else if (!source) open()
  }
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('pagehide', close)
  window.addEventListener('pageshow', onVisible)
  onVisible()
  return () => {
    close()
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('pagehide', close)
    window.removeEventListener('pageshow', onVisible)
  }
}
