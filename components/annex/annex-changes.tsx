import { RedlineText } from '@/components/versions/redline-text'
import { annexPrefix } from '@/lib/annex/rules'
import { redline } from '@/lib/document/redline'
import type { RedlineBlock, RedlinePart } from '@/lib/document/redline-block'
import type { Body } from '@/lib/document/tree'

type Said = { title: string; body: Body }

/** How one text of an annex differs from another, with the annex's own numbers. */
export function AnnexChanges({ from, to, language }: { from: Said; to: Said; language: string }) {
  const { blocks, ...rest } = redline(from.body, to.body)
  return (
    <>
      {from.title !== to.title && (
        <p>
          Title: <del>{from.title}</del> <ins>{to.title}</ins>
        </p>
      )}
      <RedlineText redline={{ ...rest, blocks: blocks.map(numbered) }} language={language} />
    </>
  )
}

const numbered = (block: RedlineBlock): RedlineBlock => ({
  ...block,
  before: block.before.map(labelled),
  after: block.after.map(labelled),
})

const labelled = (part: RedlinePart): RedlinePart =>
  part.label ? { ...part, label: `${annexPrefix}${part.label}` } : part
