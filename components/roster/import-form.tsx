'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type ReportState, reportRosterAction } from '@/lib/roster/actions'
import { Report } from './report'

/** Reads one or two files; the report of what they would do follows, and below it the button that does it. */
export function ImportForm({ formKey }: { formKey: string }) {
  const [state, send, isReading] = useActionState<ReportState, FormData>(reportRosterAction, {
    status: 'idle',
  })
  return (
    <div className="stack loose">
      <form action={send} className="form">
        {state.status === 'refused' && (
          <Notice tone="stop">
            <p role="alert">{state.why} Nothing was imported.</p>
          </Notice>
        )}
        <div className="field">
          <label htmlFor="files">Files</label>
          <p className="hint" id="files-hint">
            CSV in UTF-8, with commas or semicolons; one file, or one for the members and one for the people.
          </p>
          <input
            id="files"
            name="files"
            type="file"
            accept=".csv,text/csv"
            multiple
            required
            aria-describedby="files-hint"
          />
        </div>
        <div className="row">
          <Button type="submit" look="first" aria-disabled={isReading || undefined}>
            {isReading ? 'Reading …' : 'Read, and show the report'}
          </Button>
        </div>
      </form>
      {state.status === 'report' && <Report key={state.digest} formKey={formKey} {...state} />}
    </div>
  )
}
