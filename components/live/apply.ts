import { bring, forget, putAmong } from '@/components/comments/far'
import type { InputKind } from '@/prisma/generated/enums'
import type { News, PlaceNews } from './news'
import { newsWords } from './news-words'

/** Numbers and kinds of inputs. Null where too much happened to name it. */
type Inputs = ReadonlyMap<number, InputKind> | null

/** What was touched in panels that are open, by place: it waits there until the reader asks for it. */
export type Waiting = Map<string, Inputs>

/**
 * Writes news into the page without moving anything: numbers in margins change where they stand, a panel that is closed
 * is brought anew when it is opened, and one that is open says at its end what is new. Answers the names of the places
 * where others did something.
 */
export function applyNews(slug: string, { places, touched }: News, waiting: Waiting): string[] {
  for (const [place, news] of Object.entries(places)) countAt(slug, place, news)
  const names: string[] = []
  for (const [place, inputs] of touched ? Object.entries(touched) : everything()) {
    const panel = document.getElementById(`t-${place}`)
    const others = inputs?.filter(({ own }) => !own || !panel?.querySelector('[data-given], .reply.new'))
    if (others?.length === 0) continue
    names.push(places[place]?.name ?? '')
    document.querySelector(`#p-${place} > .w`)?.classList.add('fresh')
    if (panel instanceof HTMLDetailsElement)
      tell(slug, panel, waiting, others ? new Map(others.map(({ number, kind }) => [number, kind])) : null)
  }
  return names.filter(Boolean)
}

/** Where too much happened to name it, each panel on the page may hold something new. */
function everything() {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-t]')]
  return panels.map(({ dataset }) => [dataset.t ?? '', null] as const)
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

function tell(slug: string, panel: HTMLDetailsElement, waiting: Waiting, inputs: Inputs): void {
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
  const here = both(waiting.get(place), inputs)
  waiting.set(place, here)
  const line = threads.querySelector<HTMLElement>(':scope > .news') ?? threads.appendChild(makeLine())
  const button = line.querySelector('button')
  if (!button) return
  button.textContent = `${wordsOf(here, panel)}: show`
  button.onclick = async () => {
    button.disabled = true
    const some = here && here.size <= 30 && !threads.querySelector('[data-more*="&from="]')
    const shown = some
      ? await putAmong(threads, `${all}&only=${[...here.keys()].join()}`)
      : await again(threads, all)
    button.disabled = false
    if (!shown) return
    waiting.delete(place)
    line.remove()
  }
}

/** Null, where either is. */
function both(before: Inputs | undefined, more: Inputs): Inputs {
  return before === null || more === null ? null : new Map([...(before ?? []), ...more])
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

function wordsOf(inputs: Inputs, panel: HTMLElement): string {
  if (!inputs) return 'New input'
  const kindsOf = (there: boolean) =>
    [...inputs]
      .filter(([number]) => Boolean(panel.querySelector(`#c${number}`)) === there)
      .map(([, kind]) => kind)
  return newsWords(kindsOf(false), kindsOf(true))
}
