import { Confirm } from '@/components/ui/confirm'
import { DateTimeField } from '@/components/ui/date-time-field'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { askToFreezeAction } from '@/lib/finalisation/actions'
import type { Readiness } from '@/lib/finalisation/rules'
import { counted } from '@/lib/platform/format'

type Props = { of: { key: string; paperId: string }; versionId: string; version: number; count: number }

/** A deadline that is not ours does not wait: one admin asks for the final call, another opens it. */
export function AskToFreeze({ of, versionId, version, count }: Props) {
  return (
    <div className="row">
      <Confirm
        label={`Ask to freeze with ${counted(count, 'input')} unanswered …`}
        title={`Freeze version ${version} with ${counted(count, 'input')} unanswered`}
        act="Ask another admin"
        look="plain"
        consequence={
          <p>
            Another admin freezes it. Each of these inputs stays owed an answer, shown with the date until it
            has one; the paper cannot be finalised before.
          </p>
        }
        action={askToFreezeAction}
        hidden={{ ...of, versionId }}
        done="Asked. Another admin can freeze it now."
      >
        <TextArea name="reason" label="Reason" limit={2000} />
        <DateTimeField name="answerBy" label="All are answered by" />
      </Confirm>
    </div>
  )
}

/** What is owed since a submission was frozen, or is to be, with input unanswered; nothing once it is paid. */
export function Owed({
  readiness: { asked, unanswered },
  versionId,
}: {
  readiness: Readiness
  versionId: string | null
}) {
  if (!asked || unanswered === 0 || asked.versionId !== versionId) return null
  return (
    <Notice tone="wait">
      <p>
        {counted(unanswered, 'input')} {unanswered === 1 ? 'is' : 'are'} owed an answer by{' '}
        <When at={asked.answerBy} />. {asked.by} asked for the final call without: {asked.reason}
      </p>
    </Notice>
  )
}
