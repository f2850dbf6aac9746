import type { Block, Body, Identity, List } from './tree'

/** Where a paragraph stands: in a list (`depth` 1 is the outermost), or nowhere special. */
export type Setting = { list?: 'bulleted' | 'numbered'; depth?: number }

const plain: Setting = {}

/** The settings of all paragraphs of a text that stand in something. */
export function settingsOf(body: Body): ReadonlyMap<Identity, Setting> {
  const settings = new Map<Identity, Setting>()
  for (const block of body.content) settle(block, settings)
  return settings
}

export function settingOf(settings: ReadonlyMap<Identity, Setting>, id: Identity): Setting {
  return settings.get(id) ?? plain
}

function settle(block: Block, settings: Map<Identity, Setting>): void {
  if (block.type === 'bulletList' || block.type === 'orderedList') settleList(block, 1, settings)
}

function settleList(list: List, depth: number, settings: Map<Identity, Setting>): void {
  const kind = list.type === 'bulletList' ? 'bulleted' : 'numbered'
  for (const {
    content: [paragraph, ...lists],
  } of list.content) {
    settings.set(paragraph.attrs.id, { list: kind, depth })
    for (const nested of lists) settleList(nested, depth + 1, settings)
  }
}
