/**
 * Fills a panel with its threads, where they are not on the page yet: when it is opened, or somebody is about to open it,
 * so that they are there by then. What cannot be had stays a link.
 */
export async function bring(panel: Element): Promise<void> {
  const far = panel.querySelector<HTMLElement>('[data-far]')
  const address = far?.dataset.far
  if (!far || !address) return
  // Asked for once: whoever opens it again meanwhile waits for the same answer.
  far.removeAttribute('data-far')
  far.setAttribute('aria-busy', 'true')
  const html = await ask(address)
  far.removeAttribute('aria-busy')
  if (html === null) far.dataset.far = address
  else fill(far, html)
}

/** What was just given in this panel, and is among its threads now, is not shown twice. */
function fill(far: HTMLElement, html: string): void {
  far.innerHTML = html
  hideGiven(far)
}

function hideGiven(threads: HTMLElement): void {
  for (const given of threads.parentElement?.querySelectorAll<HTMLElement>('[data-given]') ?? [])
    if (document.getElementById(`c${given.dataset.given}`)) given.hidden = true
}

/** Has the threads of a panel brought again when it is opened. */
export function forget(threads: HTMLElement, address: string): void {
  threads.dataset.far = address
}

/**
 * Puts these threads among those of a panel: each in the place of its older self, new ones behind the others. The reader
 * asked for it, and goes on with the first. False where it could not be had.
 */
export async function putAmong(threads: HTMLElement, address: string): Promise<boolean> {
  const html = await ask(address)
  if (html === null) return false
  const part = document.createRange().createContextualFragment(html)
  const brought = [...part.querySelectorAll<HTMLElement>('section')]
  const end = threads.querySelector('.news')
  for (const thread of brought) {
    const before = document.getElementById(thread.id)
    if (before) before.replaceWith(thread)
    else if (end) end.before(thread)
    else threads.append(thread)
  }
  hideGiven(threads)
  goTo(brought[0])
  return true
}

function goTo(thread: HTMLElement | undefined): void {
  thread?.setAttribute('tabindex', '-1')
  thread?.focus()
}

/** Puts the threads that this link leads to in its place; false where it has to be followed. */
export function goOn(link: HTMLAnchorElement): boolean {
  const address = link.dataset.more
  if (!address) return false
  link.setAttribute('aria-busy', 'true')
  void ask(address).then((html) => {
    if (html === null) location.assign(link.href)
    else putFor(link, html, address.includes('&before='))
  })
  return true
}

/** Puts the whole of a thread in the place of what is shown of it; false where the link has to be followed. */
export function unfold(link: HTMLAnchorElement): boolean {
  const address = link.dataset.whole
  const threads = link.closest<HTMLElement>('.said-here')
  if (!address || !threads) return false
  link.setAttribute('aria-busy', 'true')
  void putAmong(threads, address).then((put) => {
    if (!put) location.assign(link.href)
  })
  return true
}

/** The reader goes on where the link was: with the comment nearest to those that were there. */
function putFor(link: HTMLAnchorElement, html: string, older: boolean): void {
  const part = document.createRange().createContextualFragment(html)
  const threads = part.querySelectorAll<HTMLElement>('section')
  const nearest = threads[older ? threads.length - 1 : 0]
  link.closest('p')?.replaceWith(part)
  goTo(nearest)
}

async function ask(address: string): Promise<string | null> {
  const answer = await fetch(address).catch(() => null)
  return answer?.ok ? answer.text() : null
}
