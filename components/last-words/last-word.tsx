import { Chip } from '@/components/ui/chip'
import { Rendered } from '@/components/ui/rendered'
import { When } from '@/components/ui/when'
import { renderPlain } from '@/lib/document/plain'
import { heardTone, heardWords } from '@/lib/last-words/words'
import type { Heard } from '@/prisma/generated/enums'

export type LastWordSaid = {
  heard: Heard
  /** As far as the reader may see them: the reason, and the person. */
  why: string | null
  by: string | null
  at: Date
}

/** Whether who gave the input was heard, below the answer to it. */
export function LastWord({ said }: { said: LastWordSaid }) {
  const tone = heardTone(said.heard)
  return (
    <div className="stack tight">
      <p className="row small">
        <span className="muted">Heard?</span>
        <Chip {...(tone && { tone })}>{heardWords(said.heard)}</Chip>
        {said.by && <span className="muted tiny">{said.by}</span>}
        <span className="muted tiny">
          <When at={said.at} />
        </span>
      </p>
      {said.why && <Rendered className="said" html={renderPlain(said.why)} />}
    </div>
  )
}
