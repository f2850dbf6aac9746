/** The panel of a place, opened; made where nothing was said there yet and its name is given. Null where it has no place. */
export function openPanel(place: string, name?: string): HTMLElement | null {
  const panel = document.getElementById(`t-${place}`) ?? (name === undefined ? null : makePanel(place, name))
  if (!(panel instanceof HTMLDetailsElement)) return null
  panel.open = true
  return panel.querySelector<HTMLElement>('.panel')
}

/** Opens the panel of a place, or closes it, and says so in the address, so that it can be sent on. False where there is none. */
export function togglePanel(place: string): boolean {
  const panel = document.getElementById(`t-${place}`)
  if (!(panel instanceof HTMLDetailsElement)) return false
  panel.open = !panel.open
  history.replaceState(history.state, '', panel.open ? `?p=${place}` : location.pathname)
  return true
}

function makePanel(place: string, name: string): HTMLElement | null {
  const paragraph = document.getElementById(`p-${place}`)
  if (!paragraph) return null
  const details = document.createElement('details')
  details.className = 'threads'
  details.id = `t-${place}`
  details.name = 'threads'
  details.dataset.t = place
  const summary = document.createElement('summary')
  summary.textContent = name
  const panel = document.createElement('div')
  panel.className = 'panel'
  const head = document.createElement('p')
  head.className = 'panel-head'
  head.append(document.createElement('b'))
  head.firstElementChild?.append(name)
  panel.append(head)
  details.append(summary, panel)
  paragraph.after(details)
  return details
}

/** The place at the beginning of a panel where words of the text are changed; one each, and in sight. */
export function firstSlotIn(panel: HTMLElement): HTMLElement {
  const slot = panel.querySelector<HTMLElement>(':scope > .slot.first') ?? document.createElement('div')
  slot.className = 'slot first'
  const head = panel.querySelector(':scope > .panel-head')
  if (head) head.after(slot)
  else panel.prepend(slot)
  panel.scrollTop = 0
  return slot
}

/** The place at the end of a panel or a thread where a form stands; one each. */
export function slotIn(parent: HTMLElement): HTMLElement {
  const held = [...parent.children].find((child): child is HTMLElement => child.matches('.slot:not(.first)'))
  if (held) return held
  const slot = document.createElement('div')
  slot.className = 'slot'
  parent.append(slot)
  return slot
}
