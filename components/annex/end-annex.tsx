import { Confirm } from '@/components/ui/confirm'
import { TextArea } from '@/components/ui/text-area'
import { suppressAnnexAction, takeBackAnnexAction } from '@/lib/annex/actions'
import type { Decision } from '@/lib/platform/decision'

type EndAnnexProps = {
  of: { paperId: string; versionId: string }
  number: number
  takeBack: Decision
  suppress: Decision
}

/** What mistakes can be undone: taken back within ten minutes, suppressed at any time. Nothing for those who may neither. */
export function EndAnnex({ of, number, takeBack, suppress }: EndAnnexProps) {
  if (!takeBack.ok && !suppress.ok) return null
  const hidden = () => ({ ...of, key: crypto.randomUUID() })
  return (
    <div className="row no-print">
      {takeBack.ok && (
        <Confirm
          label={`Take version ${number} of the annex back …`}
          title={`Take version ${number} of the annex back`}
          act={`Take version ${number} back`}
          action={takeBackAnnexAction}
          hidden={hidden()}
          consequence={
            <p>
              Within ten minutes of publishing, before mails go out. The number stays used; members see what
              they saw before.
            </p>
          }
        >
          <TextArea name="reason" label="Why it is taken back" limit={2000} />
        </Confirm>
      )}
      {suppress.ok && (
        <Confirm
          label={`Suppress version ${number} of the annex …`}
          title={`Suppress the text of version ${number} of the annex`}
          act="Suppress the text"
          action={suppressAnnexAction}
          hidden={hidden()}
          consequence={
            <p>
              Its words are deleted for everyone, and cannot be brought back. Number, date, digest and your
              reason stay, for members. What the Taskforce is writing now is its own draft, and stays.
            </p>
          }
        >
          <TextArea name="reason" label="Why it is suppressed: members can read this" limit={2000} />
        </Confirm>
      )}
    </div>
  )
}
