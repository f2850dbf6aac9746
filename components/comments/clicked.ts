/** The link of an ordinary click; one that asks for a new tab or window is left to the browser. */
export function plainlyClicked(event: MouseEvent): HTMLAnchorElement | null {
  const other = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  if (event.defaultPrevented || event.button !== 0 || other) return null
  return event.target instanceof Element ? event.target.closest('a') : null
}
