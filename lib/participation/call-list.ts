import { csv } from '@/lib/members/csv'
import { categoryNames, regionNames } from '@/lib/members/words'
import { counted, formatDate, formatInstant } from '@/lib/platform/format'
import type { ToCall } from './to-call'

/** The call list as CSV, safe to open in a spreadsheet: one member a line. */
export function callListCsv(list: readonly ToCall[]): string {
  const columns = [
    'member',
    'categories',
    'region',
    'waiting',
    'closes_utc',
    'papers',
    'people',
    'last_called',
    'called_by',
  ]
  return csv(
    columns,
    list.map(({ displayName, categories, region, waiting, people, lastCall }) => ({
      member: displayName,
      categories: categories.map((each) => categoryNames[each]).join('; '),
      region: regionNames[region],
      waiting: String(waiting.length),
      closes_utc: waiting[0]?.closesAt.toISOString() ?? '',
      papers: waiting.map(({ title }) => title).join('; '),
      people: people.map(({ name, email, right }) => `${name} <${email}> (${right})`).join('; '),
      last_called: lastCall ? lastCall.calledOn.toISOString().slice(0, 10) : '',
      called_by: lastCall?.by ?? '',
    })),
  )
}

/** The call list as plain text, to paste into a mail or a chat. */
export function callListText(list: readonly ToCall[]): string {
  return list.map(memberText).join('\n\n')
}

function memberText({ displayName, waiting, people, lastCall }: ToCall): string {
  return [
    `${displayName}: silent on ${counted(waiting.length, 'paper')}`,
    ...waiting.map(({ title, closesAt }) => `  - ${title}, closes ${formatInstant(closesAt)}`),
    ...people.map(({ name, email, right }) => `  ${name} (${right}) ${email}`),
    ...(lastCall ? [`  Called on ${formatDate(lastCall.calledOn)} by ${lastCall.by}`] : []),
  ].join('\n')
}
