import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What each action sends its form through. */
function callsOf(name: string): string[] {
  return globSync('lib/*/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(new RegExp(`\\b${name}\\(form, (\\w+), (\\w+)`, 'g'))].map(
      ([, , command]) => `${file}: ${command}`,
    ),
  )
}

test('a pass is asked for by the commands that sign, and by no other', () => {
  expect(callsOf('submitSigning').sort()).toEqual([
    'lib/endorsements/actions.ts: reconfirm',
    'lib/endorsements/actions.ts: signOn',
    'lib/endorsements/actions.ts: signSecond',
  ])
})

test('nothing but signing reads the cookie of a pass', () => {
  const readers = globSync('{app,lib,components}/**/*.{ts,tsx}').filter((file) =>
    /\b(passToken|getPass|actByPass)\b/.test(readFileSync(file, 'utf8')),
  )
  expect(readers.sort()).toEqual([
    'app/papers/[slug]/sign/page.tsx',
    'lib/passes/actions.ts',
    'lib/passes/browser.ts',
    'lib/passes/commands.ts',
    'lib/passes/queries.ts',
    'lib/passes/submit.ts',
  ])
})
