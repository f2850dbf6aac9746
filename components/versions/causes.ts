import { kindWords } from '@/components/dispositions/kinds'
import type { Cause } from '@/lib/dispositions/causes'
import { escapeHtml } from '@/lib/document/escape'
import type { RedlineBlock } from '@/lib/document/redline-block'

/** The causes of a block's changes: those that landed in it, each once. */
export function causesOf({ kind, before, after }: RedlineBlock, causes: readonly Cause[]): Cause[] {
  if (kind === 'same' || kind === 'left') return []
  const ids = new Set([...before, ...after].map(({ id }) => id))
  const here = causes.filter(({ paragraph }) => ids.has(paragraph))
  return here.filter(({ input }, place) => here.findIndex((cause) => cause.input === input) === place)
}

/** "From input 14 of Fjord Registry, accepted", as HTML that leads to its answer. */
export function causesHtml(causes: readonly Cause[], slug: string): string {
  if (causes.length === 0) return ''
  const links = causes.map(
    (cause) =>
      `<a href="${escapeHtml(causeAddress(cause, slug))}">${escapeHtml(causeName(cause))}</a>, ${outcome(cause)}`,
  )
  return `<p class="causes">From ${links.join('; ')}</p>`
}

export function causeName({ input, who }: Cause): string {
  return who === null ? `input ${input}` : `input ${input} of ${who}`
}

/** Where its answer is read; one that is not published is on the desk. */
export function causeAddress({ input, prepared }: Cause, slug: string): string {
  return prepared
    ? `/desk/${slug}?show=all&at=${input}#input-${input}`
    : `/papers/${slug}/answers?input=${input}`
}

export function outcome({ kind, prepared, withdrawn }: Cause): string {
  const since = withdrawn ? ' (withdrawn since)' : prepared ? ' (not published yet)' : ''
  return `${kindWords(kind).toLowerCase()}${since}`
}
