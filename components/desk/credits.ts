import { kindWords } from '@/components/dispositions/kinds'
import { causesOf } from '@/components/versions/causes'
import type { Cause } from '@/lib/dispositions/causes'
import { escapeHtml } from '@/lib/document/escape'
import type { RedlineBlock } from '@/lib/document/redline-block'

/** "From input 14, Fjord Registry, accepted" under what changed because of it, as HTML that leads to that input on its desk. */
export function creditsHtml(block: RedlineBlock, causes: readonly Cause[], desk: string): string {
  const links = causesOf(block, causes).map(
    ({ input, who, kind }) =>
      `<a href="${escapeHtml(desk)}?show=all&amp;at=${input}#input-${input}">input ${input}, ${escapeHtml(who ?? 'a member')}</a>, ${kindWords(kind).toLowerCase()}`,
  )
  return links.length === 0 ? '' : `<p class="credit">From ${links.join('; ')}</p>`
}
