import { counted } from '@/lib/platform/format'
import { everything, type MatrixFilter } from './filter'
import type { Summary } from './summary'

/** A stretch of the summary; a number has the filter that shows what it counts, or the name of a place on the page. */
export type SummaryPart = { text: string; filter?: MatrixFilter; anchor?: string }

const only = (filter: Partial<MatrixFilter>): MatrixFilter => ({ ...everything, ...filter })

/** "84 inputs from 23 members, 61 accepted in whole or part, 3 open.", then whether they were heard. */
export function summaryParts(summary: Summary): SummaryPart[] {
  const { inputs, members, accepted, open, apart } = summary
  if (inputs === 0) return [{ text: 'No input yet.' }]
  return [
    { text: counted(inputs, 'input'), filter: only({ show: 'owed' }) },
    { text: ' from ' },
    { text: counted(members, 'member'), anchor: 'by-member' },
    { text: ', ' },
    { text: `${accepted} accepted in whole or part`, filter: only({ show: 'accepted' }) },
    { text: ', ' },
    { text: `${open} open`, filter: only({ show: 'open' }) },
    ...(apart > 0 ? [{ text: `, ${apart} for the Taskforce only` }] : []),
    { text: '.' },
    ...heardParts(summary),
  ]
}

function heardParts({ heard, silent }: Summary): SummaryPart[] {
  const { satisfied, canLive, notSatisfied } = heard
  if (satisfied + canLive + notSatisfied + silent === 0) return []
  return [
    { text: ' Of the authors of what was answered, ' },
    { text: `${satisfied} ${is(satisfied)} satisfied`, filter: only({ word: 'satisfied' }) },
    { text: ', ' },
    { text: `${canLive} can live with it`, filter: only({ word: 'canLive' }) },
    { text: ', ' },
    { text: `${notSatisfied} ${is(notSatisfied)} not satisfied`, filter: only({ word: 'notSatisfied' }) },
    { text: ', ' },
    { text: `${silent} ${silent === 1 ? 'has' : 'have'} not said`, filter: only({ word: 'none' }) },
    { text: '.' },
  ]
}

const is = (n: number) => (n === 1 ? 'is' : 'are')

export const summaryWords = (summary: Summary): string =>
  summaryParts(summary)
    .map(({ text }) => text)
    .join('')
