import redlined from '@/components/versions/redline.module.css'
import type { Identity } from '@/lib/document/tree'
import type { Recirculated } from '@/lib/papers/recirculated'
import type { Piece } from './body-html'
import styles from './recirculation.module.css'

/** Behind a paragraph that a recirculation puts before members: how it differs, and whether a blocking point is open on it. */
export function differenceHtml(
  { base, redlines, blocked }: Recirculated,
  { id }: Exclude<Piece, string>,
): string {
  const redline = redlines.get(id as Identity)
  const point = blocked.has(id) ? '<p class="small">A blocking point is open on this paragraph.</p>' : ''
  if (redline === null)
    return `<div class="${styles.difference}"><p class="small"><b>New since version ${base}.</b></p>${point}</div>`
  if (redline === undefined) return point && `<div class="${styles.difference}">${point}</div>`
  return `<div class="${styles.difference}"><p class="small"><b>Since version ${base}</b></p><div class="${redlined.redline}">${redline}</div>${point}</div>`
}
