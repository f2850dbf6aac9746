import { RedlineText } from '@/components/versions/redline-text'
import { annexPrefix } from '@/lib/annex/rules'
import { redline } from '@/lib/document/redline'
import type { Body } from '@/lib/document/tree'

type Said = { title: string; body: Body }

/** How one text of an annex differs from another, with the annex's own numbers. */
export function AnnexChanges({ from, to, language }: { from: Said; to: Said; language: string }) {
  return (
    <>
      {from.title !== to.title && (
        <p>
          Title: <del>{from.title}</del> <ins>{to.title}</ins>
        </p>
      )}
      <RedlineText redline={redline(from.body, to.body, { prefix: annexPrefix })} language={language} />
    </>
  )
}
