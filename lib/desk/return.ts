/** An address of a desk that a form names as where to go on, its filter and place in it; null for anything else. */
export function deskReturn(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 12_000) return null
  return /^\/desk\/[a-z0-9-]+(\?[\w=&,%+.-]*)?(#[\w-]+)?$/.test(asked) ? asked : null
}
