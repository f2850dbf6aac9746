import { Confirm } from '@/components/ui/confirm'
import { TextArea } from '@/components/ui/text-area'
import type { Decision } from '@/lib/platform/decision'
import { suppressVersionAction, takeBackVersionAction } from '@/lib/versions/actions'
import type { VersionFacts } from '@/lib/versions/rules'

type EndVersionProps = {
  of: { paperId: string; versionId: string }
  version: VersionFacts
  takeBack: Decision
  suppress: Decision
}

/** What mistakes can be undone: taken back within ten minutes, suppressed at any time. Nothing for those who may neither. */
export function EndVersion({ of, version, takeBack, suppress }: EndVersionProps) {
  if (!takeBack.ok && !suppress.ok) return null
  const hidden = () => ({ ...of, key: crypto.randomUUID() })
  return (
    <div className="row">
      {takeBack.ok && (
        <Confirm
          label={`Take version ${version.number} back …`}
          title={`Take version ${version.number} back`}
          act={`Take version ${version.number} back`}
          action={takeBackVersionAction}
          hidden={hidden()}
          consequence={
            <p>
              Within ten minutes of publishing, before mails go out. The number stays used; the version before
              is current again, and answers that came with it are private again.
            </p>
          }
        >
          <TextArea name="reason" label="Why it is taken back" limit={2000} />
        </Confirm>
      )}
      {suppress.ok && (
        <Confirm
          label="Suppress its text …"
          title={`Suppress the text of version ${version.number}`}
          act="Suppress the text"
          action={suppressVersionAction}
          hidden={hidden()}
          consequence={
            <p>
              Its words are deleted for everyone, and cannot be brought back. Number, date, digest and your
              reason stay.
            </p>
          }
        >
          <TextArea name="reason" label="Why it is suppressed: this stays public" limit={2000} />
        </Confirm>
      )}
    </div>
  )
}
