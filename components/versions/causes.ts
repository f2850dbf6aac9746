import { kindWords } from '@/components/dispositions/kinds'
import type { Cause } from '@/lib/dispositions/causes'
import { escapeHtml } from '@/lib/document/escape'
import type { RedlineBlock } from '@/lib/document/redline-block'

/** The causes of a block's changes: those whose answers say that they landed in it. */
export function causesOf({ kind, before, after }: RedlineBlock, causes: readonly Cause[]): Cause[] {
  if (kind === 'same' || kind === 'left') return []
  const ids = new Set([...before, ...after].map(({ id }) => id))
  return causes.filter(({ paragraph }) => ids.has(paragraph))
}

/** "From input 14 of Fjord Registry, accepted", as HTML that leads to its answer. */
export function causesHtml(causes: readonly Cause[], slug: string): string {
  if (causes.length === 0) return ''
  const links = causes.map(
    (cause) =>
      `<a href="${causeAddress(cause, slug)}">${escapeHtml(causeName(cause))}</a>, ${outcome(cause)}`,
  )
  return `<p class="causes">From ${links.join('; ')}</p>`
}

export function causeName({ input, who }: Cause): string {
  return who === null ? `input ${input}` : `input ${input} of ${who}`
}

export function causeAddress({ input }: Cause, slug: string): string {
  return `/papers/${slug}/answers?input=${input}`
}

export function outcome({ kind }: Cause): string {
  return kindWords(kind).toLowerCase()
}
