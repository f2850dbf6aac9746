/** Fills a panel with its threads, where they are not on the page yet. What cannot be had stays a link. */
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
  else far.innerHTML = html
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

/** The reader goes on where the link was: with the comment nearest to those that were there. */
function putFor(link: HTMLAnchorElement, html: string, older: boolean): void {
  const part = document.createRange().createContextualFragment(html)
  const threads = part.querySelectorAll<HTMLElement>('section')
  const nearest = threads[older ? threads.length - 1 : 0]
  link.closest('p')?.replaceWith(part)
  nearest?.setAttribute('tabindex', '-1')
  nearest?.focus()
}

async function ask(address: string): Promise<string | null> {
  const answer = await fetch(address).catch(() => null)
  return answer?.ok ? answer.text() : null
}
