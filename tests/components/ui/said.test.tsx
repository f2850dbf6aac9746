import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from '@/components/ui/data-table'
import { TextField } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { Meter } from '@/components/ui/meter'
import { RadioGroup } from '@/components/ui/radio-group'
import { Road } from '@/components/ui/road'
import { When } from '@/components/ui/when'
import type { FormState } from '@/lib/platform/form-state'

/** What a reader without style is told: the markup without its tags. */
function said(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function inForm(state: FormState, element: ReactElement): string {
  return renderToStaticMarkup(<FormContext value={{ id: 'f', state }}>{element}</FormContext>)
}

test('a road says in words where each step stands', () => {
  const road = (
    <Road
      steps={[
        { label: 'Drafted', state: 'done', note: '26 May' },
        { label: 'Consulting', state: 'now' },
        { label: 'Final', state: 'ahead' },
      ]}
    />
  )
  expect(said(road)).toBe('Drafted , done 26 May Consulting , now Final , to come')
  expect(renderToStaticMarkup(road).match(/aria-current="step"/g)).toHaveLength(1)
})

test('a meter says how much of how many, also of nothing', () => {
  expect(renderToStaticMarkup(<Meter value={23} max={35} label="Members who spoke" />)).toContain(
    'aria-label="Members who spoke: 23 of 35"',
  )
  expect(renderToStaticMarkup(<Meter value={0} max={0} label="Members" />)).toContain('width="0"')
})

test('each value of a table carries the name of its column, for where a row is a card', () => {
  const table = (
    <DataTable
      caption="Papers"
      rows={[{ title: 'A', spoke: 3 }]}
      rowKey={(row) => row.title}
      columns={[
        { label: 'Paper', cell: (row) => row.title },
        { label: 'Spoke', cell: (row) => row.spoke, end: true },
      ]}
    />
  )
  expect(renderToStaticMarkup(table)).toContain('<td data-column="Spoke" class="end">3</td>')
  expect(renderToStaticMarkup(table)).toContain('<th scope="row">A</th>')
})

test('an instant is written in UTC and left open for the reader’s own time', () => {
  const at = new Date('2025-06-06T12:00:00Z')
  expect(said(<When at={at} from={new Date('2025-06-03T12:00:00Z')} />)).toBe(
    'Fri 6 June 2025, 12:00 UTC , in 3 days',
  )
  expect(renderToStaticMarkup(<When at={at} />)).toContain('<local-time at="2025-06-06T12:00:00.000Z">')
})

test('a field that was wrong shows what was typed, and is tied to what is wrong', () => {
  const html = inForm(
    { status: 'invalid', fields: { title: ['Give it a title.'] }, values: {} },
    <TextField name="title" label="Title" hint="As printed." defaultValue="Old" />,
  )
  expect(html).toContain('aria-describedby="f-title-hint f-title-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('Give it a title.')
  expect(html).toContain('value=""')
})

test('what was chosen comes back, instead of the start value', () => {
  const group = (
    <RadioGroup
      name="stance"
      label="Stance"
      defaultValue="endorse"
      choices={[
        { value: 'endorse', label: 'endorses' },
        { value: 'abstain', label: 'abstains' },
      ]}
    />
  )
  const checked = (html: string) =>
    html.match(/value="(\w+)"[^>]*checked/)?.[1] ?? html.match(/checked=""[^>]*value="(\w+)"/)?.[1]
  expect(checked(inForm({ status: 'idle' }, group))).toBe('endorse')
  expect(checked(inForm({ status: 'refused', why: 'No.', values: { stance: 'abstain' } }, group))).toBe(
    'abstain',
  )
})
