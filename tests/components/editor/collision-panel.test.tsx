import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CollisionPanel } from '@/components/editor/collision-panel'
import type { Body } from '@/lib/document/tree'
import { fixedNumbers, happened, longer, reworded, whatBecame } from '@/tests/support/fixed-draft'

const written = (body: Body) => ({ title: 'A paper', language: 'en', body })

function panel(props: Partial<Parameters<typeof CollisionPanel>[0]>): string[] {
  const theirs = { ...written(longer), by: 'Ada', revision: 2, savedAt: '2025-06-02T10:00:00Z' }
  const html = renderToStaticMarkup(
    <CollisionPanel
      base={written(longer)}
      mine={written(reworded)}
      theirs={theirs}
      prefix={undefined}
      fixed={undefined}
      onSettle={async () => true}
      {...props}
    />,
  )
  return happened(html)
}

test('how two texts of a draft differ is named in the numbers that the editor shows', () => {
  expect(panel({ fixed: fixedNumbers })).toEqual(whatBecame)
  expect(panel({ prefix: 'A' })).toEqual(['Paragraph A2 removed', 'Paragraph A2 (was A3) changed'])
})
