import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import type { Readiness } from '@/lib/finalisation/missing'
import { counted } from '@/lib/platform/format'

/**
 * What an admin asked to leave out: what is owed since a submission was frozen, or is to be, with input unanswered, until it
 * is paid; and before the freeze that there is to be no final call.
 */
export function Owed({
  readiness: { asked, unanswered },
  versionId,
  frozen,
}: {
  readiness: Readiness
  versionId: string | null
  frozen: boolean
}) {
  if (!asked || asked.versionId !== versionId) return null
  const owes = unanswered > 0 && asked.answerBy
  const skips = asked.withoutCall && !frozen
  if (!owes && !skips) return null
  return (
    <Notice tone="wait">
      {asked.answerBy && unanswered > 0 && (
        <p>
          {counted(unanswered, 'input')} {unanswered === 1 ? 'is' : 'are'} owed an answer by{' '}
          <When at={asked.answerBy} />.
        </p>
      )}
      <p>
        {asked.by} asked {skips ? 'to freeze it without a final call' : 'for the final call without'}:{' '}
        {asked.reason}
      </p>
    </Notice>
  )
}
