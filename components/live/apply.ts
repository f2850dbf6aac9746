import { bring, forget, putAmong } from '@/components/comments/far'
import type { News, PlaceNews } from './news'

/** What was touched in panels that are open, by place: it waits there until the reader asks for it. */
type Waiting = Map<string, Set<number>>

/**
 * Writes news into the page without moving anything: numbers in margins change where they stand, a panel that is closed
 * is brought anew when it is opened, and one that is open says at its end what is new. Answers the names of the places
 * where others did something.
 */
export function applyNews(slug: string, { places, touched }: News, waiting: Waiting): string[] {
  for (const [place, news] of Object.entries(places)) countAt(slug, place, news)
  const names: string[] = []
  for (const [place, numbers] of Object.entries(touched ?? everything())) {
    const panel = document.getElementById(`t-${place}`)
    const others = numbers.filter(([, own]) => !own || !panel?.querySelector('[data-given], .reply.new'))
    if (others.length === 0) continue
    names.push(places[place]?.name ?? '')
    document.querySelector(`#p-${place} > .w`)?.classList.add('fresh')
    if (panel instanceof HTMLDetailsElement)
      tell(slug, panel, waiting, new Set(others.map(([number]) => number)))
  }
  return names.filter(Boolean)
}

/** Where too much happened to name it, each panel on the page may hold something new. */
function everything(): NonNullable<News['touched']> {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-t]')]
  return Object.fromEntries(panels.map(({ dataset }) => [dataset.t ?? '', [[0, false] as const]]))
}

function countAt(slug: string, place: string, { name, margin, label, summary, by }: PlaceNews): void {
  const paragraph = document.getElementById(`p-${place}`)
  if (paragraph && margin) {
    const count =
      paragraph.querySelector<HTMLAnchorElement>(':scope > .w') ?? paragraph.appendChild(link(place))
    if (count.textContent !== margin) {
      count.textContent = margin
      count.setAttribute('aria-label', label)
      count.classList.remove('add')
      count.dataset.open = place
      count.dataset.name = name
      count.dataset.far = `/papers/${slug}/said?p=${place}`
    }
  }
  const panel = document.getElementById(`t-${place}`)
  const texts = [
    [panel?.querySelector(':scope > summary'), summary],
    [panel?.querySelector('.panel-head > .by'), by],
  ] as const
  for (const [element, words] of texts)
    if (element && element.textContent !== words) element.textContent = words
}

function link(place: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.className = 'w'
  made.href = `?p=${place}#p-${place}`
  return made
}

function tell(slug: string, panel: HTMLDetailsElement, waiting: Waiting, numbers: ReadonlySet<number>): void {
  const place = panel.dataset.t ?? ''
  const threads = [...panel.querySelectorAll<HTMLElement>('.said-here')].at(-1)
  if (!threads) return
  // A panel in which somebody writes stays as it is.
  const writing = threads.querySelector('.slot > *') !== null
  const all = `/papers/${slug}/said?p=${place}`
  if (!panel.open && !writing) {
    forget(threads, all)
    return
  }
  const here = new Set([...(waiting.get(place) ?? []), ...numbers])
  waiting.set(place, here)
  const line = threads.querySelector<HTMLElement>(':scope > .news') ?? threads.appendChild(makeLine())
  const button = line.querySelector('button')
  if (!button) return
  button.textContent = `${wordsOf(here, panel)}: show`
  button.onclick = async () => {
    button.disabled = true
    const some = !here.has(0) && here.size <= 30 && !threads.querySelector('[data-more*="&from="]')
    const shown = some
      ? await putAmong(threads, `${all}&only=${[...here].join()}`)
      : await again(threads, all)
    button.disabled = false
    if (!shown) return
    waiting.delete(place)
    line.remove()
  }
}

async function again(threads: HTMLElement, address: string): Promise<boolean> {
  forget(threads, address)
  const panel = threads.parentElement
  if (panel) await bring(panel)
  return !threads.dataset.far
}

function makeLine(): HTMLElement {
  const line = document.createElement('p')
  line.className = 'news'
  const button = document.createElement('button')
  button.type = 'button'
  line.append(button)
  return line
}

/** "2 new comments, 1 changed" */
function wordsOf(numbers: ReadonlySet<number>, panel: HTMLElement): string {
  if (numbers.has(0)) return 'New comments'
  const changed = [...numbers].filter((number) => panel.querySelector(`#c${number}`)).length
  const fresh = numbers.size - changed
  const parts = [
    fresh > 0 ? `${fresh} new ${fresh === 1 ? 'comment' : 'comments'}` : '',
    changed > 0
      ? fresh > 0
        ? `${changed} changed`
        : `${changed} ${changed === 1 ? 'comment' : 'comments'} with news`
      : '',
  ]
  return parts.filter(Boolean).join(', ')
}
