import fs from 'node:fs'
import { expect, test } from 'vitest'

const sheets = fs.globSync('{app,components}/**/*.css')

test('no style hangs on whatever stands beside: a new paragraph would have those of all around it found anew', () => {
  expect(sheets.length).toBeGreaterThan(20)
  const found = sheets.filter((sheet) => /[+~]\s*\*/.test(withoutComments(fs.readFileSync(sheet, 'utf8'))))
  expect(found).toEqual([])
})

/** Sums of lengths are no selectors. */
function withoutComments(css: string): string {
  return css.replaceAll(/\/\*.*?\*\/|calc\([^;]*;/gs, '')
}
