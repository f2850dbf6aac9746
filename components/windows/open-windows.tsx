import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PaperFacts } from '@/lib/papers/rules'
import { setWindowsAction } from '@/lib/windows/actions'
import { earliestClose, lengthWords, shortestLength } from '@/lib/windows/lengths'
import { fitsStage } from '@/lib/windows/setting'
import { aProcedure } from '@/lib/windows/words'
import type { NonWorkingDays } from '@/lib/windows/working-days'
import type { WindowKind } from '@/prisma/generated/enums'
import { WindowFields } from './window-fields'

const kinds: readonly WindowKind[] = ['comments', 'suggestions', 'signOn', 'finalCall']

type OpenWindowsProps = { paper: PaperFacts; now: Date; nonWorking: NonWorkingDays }

/** Opens what can be opened at this stage, one or several in one act; the rest says why not. */
export function OpenWindows({ paper, now, nonWorking }: OpenWindowsProps) {
  const offered = kinds.filter((kind) => fitsStage(paper, kind, now).ok)
  const refused = fitsStage(paper, 'comments', now)
  return (
    <>
      {!refused.ok && (
        <Notice tone="info">
          <p>Comments and suggestions: {refused.why}</p>
        </Notice>
      )}
      {offered.length > 0 && (
        <ActionForm
          action={setWindowsAction}
          hidden={{ key: crypto.randomUUID(), paperId: paper.id }}
          done="Set. Its mails wait ten minutes, in which it can be taken back."
        >
          <WindowFields kinds={offered.map((kind) => offer(paper, kind, now, nonWorking))} />
          <div className="row">
            <SubmitButton pending="Opening …">Open</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}

function offer(paper: PaperFacts, kind: WindowKind, now: Date, nonWorking: NonWorkingDays) {
  const length = shortestLength(paper.procedure, kind, false)
  const hint = length ? `${aProcedure(paper.procedure)} needs ${lengthWords(length)}.` : 'Any length.'
  const earliest = new Date(earliestClose(length, now, nonWorking).getTime() + 3_600_000)
  earliest.setUTCMinutes(0, 0, 0)
  return { kind, hint, closes: length ? earliest : null }
}
