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
  const said = [
    { count: satisfied, words: `${is(satisfied)} satisfied`, word: 'satisfied' as const },
    { count: canLive, words: 'can live with it', word: 'canLive' as const },
    { count: notSatisfied, words: `${is(notSatisfied)} not satisfied`, word: 'notSatisfied' as const },
    { count: silent, words: `${silent === 1 ? 'has' : 'have'} not said`, word: 'none' as const },
  ].filter(({ count }) => count > 0)
  if (said.length === 0) return []
  const parts = said.flatMap(({ count, words, word }, i): SummaryPart[] => [
    { text: i === 0 ? ' Of the authors of what was answered, ' : ', ' },
    { text: `${count} ${words}`, filter: only({ word }) },
  ])
  return [...parts, { text: '.' }]
}

const is = (n: number) => (n === 1 ? 'is' : 'are')

export const summaryWords = (summary: Summary): string =>
  summaryParts(summary)
    .map(({ text }) => text)
    .join('')
