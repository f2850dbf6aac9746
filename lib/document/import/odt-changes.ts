import { instantFrom, nameFrom } from './clean'
import type { By } from './flow'
import { child, elements, textOf, type Xml } from './xml'

/** A change that ODF describes apart from the text: what was deleted stands there, and only there. */
export type OdtChange = { kind: 'ins' | 'del' | 'format'; by: By; deleted: Xml[] }

const kinds = new Map(
  Object.entries<OdtChange['kind']>({
    'text:insertion': 'ins',
    'text:deletion': 'del',
    'text:format-change': 'format',
  }),
)

/** The tracked changes of an ODT by their ids. */
export function changesIn(body: Xml): Map<string, OdtChange> {
  const changes = new Map<string, OdtChange>()
  for (const region of elements(child(body, 'text:tracked-changes') ?? none)) {
    const id = region.attrs['text:id'] ?? region.attrs['xml:id'] ?? ''
    for (const xml of elements(region)) {
      const kind = kinds.get(xml.name)
      if (!kind) continue
      const deleted = elements(xml).filter(({ name }) => name !== 'office:change-info')
      changes.set(id, { kind, by: byIn(child(xml, 'office:change-info')), deleted })
    }
  }
  return changes
}

/** Who and when, as elements inside of another. */
export function byIn(xml: Xml | undefined): By {
  const [creator, date] = [child(xml, 'dc:creator'), child(xml, 'dc:date')]
  return {
    author: nameFrom(creator && textOf(creator)),
    date: instantFrom(date && textOf(date)),
  }
}

const none: Xml = { name: '', attrs: {}, children: [] }
