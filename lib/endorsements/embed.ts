import { formatDate, formatInstant } from '@/lib/platform/format'
import { escapeHtml } from '@/lib/platform/html'
import type { Endorsements, Entry } from './list'

type Embedded = {
  list: Endorsements
  title: string
  /** TCCM/2025/P-03. */
  number: string | null
  coalition: string
  /** Where the paper stands for ever. */
  address: string
  at: Date
  /** Under which the policy lets the style be used. */
  nonce: string
}

/** Small, light and dark, and readable in a frame that is as narrow as a phone. */
const style = `:root{color-scheme:light dark;--ink:light-dark(#1c2024,#e8e6e1);--ink-2:light-dark(#555d65,#a6adb4);--line:light-dark(#e2dfd8,#2e343a);--act:light-dark(#0a5a6a,#6cc5d4);background:light-dark(#fff,#1b1f23);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans",sans-serif}
body{margin:0;padding:1rem;overflow-wrap:anywhere}h1{margin:0;font:600 1.25rem/1.3 Georgia,"Noto Serif",serif}p{margin:.25rem 0}a{color:var(--act)}
a:focus-visible{outline:2px solid var(--act);outline-offset:2px}ul{list-style:none;margin:.75rem 0;padding:0;columns:16rem auto;column-gap:1.5rem}li{break-inside:avoid;padding:.3rem 0;border-bottom:1px solid var(--line)}
small,.small{font-size:.8125rem;color:var(--ink-2)}small{display:block}code{font:.75rem/1.5 ui-monospace,Menlo,Consolas,monospace}`

/** The public list of a final paper as a page of its own for a frame in another site: no script, no form, no cookie. */
export function embedHtml({ list, title, number, coalition, address, at, nonce }: Embedded): string {
  const { endorsing, counts, version, last } = list
  const link = (path: string, words: string) =>
    `<a href="${escapeHtml(`${address}${path}`)}" target="_blank" rel="noopener">${words}</a>`
  const count = `${counts.count} of ${counts.of} members`
  const within =
    counts.within === 0
      ? ''
      : ` Of these, ${counts.within} ${counts.within === 1 ? 'is also a member' : 'are also members'} of a signing association.`
  const body = [
    `<h1 lang="${escapeHtml(version.language)}">${link('', escapeHtml(title))}</h1>`,
    `<p>${number ? `${escapeHtml(number)}. ` : ''}Endorsed by <b>${count}</b> of ${escapeHtml(coalition)}.${within}</p>`,
    endorsing.length > 0 ? `<ul>${endorsing.map((entry) => entryHtml(entry, link)).join('')}</ul>` : '',
    `<p class="small">As of <time datetime="${at.toISOString()}">${formatInstant(at)}</time>, event ${last.seq}. ${link('/endorsements', 'The list with its reservations')} stands at its permanent address: ${escapeHtml(address)}</p>`,
    `<p class="small">The text is version ${version.number}, sha256 <code>${version.digest}</code></p>`,
  ]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeHtml(`Endorsed by ${count}: ${title}`)}</title><style nonce="${nonce}">${style}</style>`
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${body.join('')}</main></body></html>`
}

function entryHtml(entry: Entry, link: (path: string, words: string) => string): string {
  const { memberName, stance, addedAt, until } = entry
  const more = [
    stance === 'endorseWithReservation' ? link('/endorsements', 'with a reservation') : '',
    addedAt ? `added on ${formatDate(addedAt)}` : '',
    until ? `member until ${formatDate(until)}` : '',
  ].filter(Boolean)
  return `<li>${escapeHtml(memberName)}${more.length > 0 ? `<small>${more.join(', ')}</small>` : ''}</li>`
}
