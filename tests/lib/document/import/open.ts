import type { Imported } from '@/lib/document/import/imported'
import { readOdt } from '@/lib/document/import/odt'
import { Archive } from '@/lib/document/import/zip'
import { zipped } from './word'

const names = 'office style text table draw meta'.split(' ')
const spaces = [
  ...names.map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

export type OpenParts = { text: string; automatic?: string; styles?: string; parts?: Record<string, string> }

/** A file of OpenDocument of the XML that a test is about, as LibreOffice packs it. */
export function open({ text, automatic = '', styles = '', parts = {} }: OpenParts): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${spaces}><office:styles>${styles}</office:styles></office:document-styles>`,
    ...parts,
  })
}

export const readOpen = (parts: OpenParts): Imported => readOdt(new Archive(open(parts)))

export const op = (content: string, style = 'Standard') =>
  `<text:p text:style-name="${style}">${content}</text:p>`

const info =
  '<office:change-info><dc:creator>Ana</dc:creator><dc:date>2025-05-06T10:30:00</dc:date></office:change-info>'

/** The list of tracked changes: by their ids insertions, and deletions with what was deleted. */
export function tracked(changes: Record<string, 'insertion' | { deletion: string }>): string {
  const all = Object.entries(changes).map(([id, change]) => {
    const inner =
      change === 'insertion'
        ? `<text:insertion>${info}</text:insertion>`
        : `<text:deletion>${info}${change.deletion}</text:deletion>`
    return `<text:changed-region xml:id="${id}" text:id="${id}">${inner}</text:changed-region>`
  })
  return `<text:tracked-changes>${all.join('')}</text:tracked-changes>`
}

export const start = (id: string) => `<text:change-start text:change-id="${id}"/>`
export const end = (id: string) => `<text:change-end text:change-id="${id}"/>`
export const gone = (id: string) => `<text:change text:change-id="${id}"/>`
