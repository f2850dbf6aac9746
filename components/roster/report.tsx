'use client'
import { useState } from 'react'
import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { counted } from '@/lib/platform/format'
import { importRosterAction } from '@/lib/roster/actions'
import type { LineKind, ReportLine } from '@/lib/roster/report'

const words: Record<LineKind, string> = {
  error: 'wrong',
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
}
const tones = { error: 'stop', new: 'agreed', changed: 'wait', unchanged: undefined } as const
const kinds: readonly LineKind[] = ['error', 'new', 'changed', 'unchanged']

type ReportProps = {
  formKey: string
  lines: readonly ReportLine[]
  texts: readonly string[]
  digest: string
  files: number
}

/** What each line of the files would do, wrong ones first; and the button that applies exactly that. */
export function Report({ formKey, lines, texts, digest, files }: ReportProps) {
  const [isDone, setDone] = useState(false)
  const of = (kind: LineKind) => lines.filter((line) => line.kind === kind)
  const [wrong, toWrite] = [of('error').length, of('new').length + of('changed').length]
  const [first = '', second] = texts
  return (
    <section className="stack" aria-labelledby="report">
      <h2 id="report">Report</h2>
      <p className="facts">
        {kinds.map((kind) => (
          <span key={kind} className="num">
            {counted(of(kind).length, 'line')} {words[kind]}
          </span>
        ))}
      </p>
      {wrong > 0 && (
        <Notice tone="stop">
          <p>{counted(wrong, 'line')} must be corrected first. Nothing is imported until then.</p>
        </Notice>
      )}
      {wrong === 0 && toWrite === 0 && (
        <Notice tone="agreed">
          <p>There is nothing to import: the roster says the same.</p>
        </Notice>
      )}
      {wrong === 0 && toWrite > 0 && (
        <ActionForm
          action={importRosterAction}
          hidden={{ key: formKey, first, ...(second && { second }), digest }}
          done={`Imported: ${counted(toWrite, 'line')}.`}
          onDone={() => setDone(true)}
        >
          {!isDone && (
            <SubmitButton pending="Importing …">{`Import ${counted(toWrite, 'line')}`}</SubmitButton>
          )}
        </ActionForm>
      )}
      <table className="table cards-when-narrow">
        <caption className="unseen">What each line would do</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Is</th>
            <th scope="col">Says</th>
          </tr>
        </thead>
        <tbody>
          {kinds.flatMap(of).map(({ file, line, kind, says }) => (
            <tr key={`${file}:${line}`}>
              <th scope="row" className="num">
                {files > 1 ? `File ${file}, line ${line}` : line}
              </th>
              <td data-column="Is">
                <Chip {...(tones[kind] && { tone: tones[kind] })}>{words[kind]}</Chip>
              </td>
              <td data-column="Says">{says.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
