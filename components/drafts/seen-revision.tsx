'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { useField } from '@/components/ui/form-context'

/**
 * The revision that was seen when writing began, also after a refusal has drawn the form anew. Where another was saved
 * meanwhile, its text is shown, and replacing it is a choice of its own.
 */
export function SeenRevision({
  revision,
  savedBy,
  text,
}: {
  revision: number
  savedBy: string
  text: string
}) {
  const { sent } = useField('revision')
  const seen = sent?.[0] ?? String(revision)
  return (
    <>
      <input type="hidden" name="revision" value={seen} />
      {seen !== String(revision) && (
        <div className="card">
          <Disclosure label={`The text that ${savedBy} saved meanwhile`} open>
            <pre className="said">{text}</pre>
          </Disclosure>
          <Checkbox
            name="over"
            value={String(revision)}
            label={`Save my text over the one of ${savedBy}`}
            hint="That text stays among the kept copies. To merge, copy into yours what you want to keep of it."
          />
        </div>
      )}
    </>
  )
}
