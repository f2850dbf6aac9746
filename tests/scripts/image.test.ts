import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// No container runs in these tests; what one would miss can be read off.

const root = path.resolve(import.meta.dirname, '../..')
const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
/** What the image holds of the project's own files. */
const copied = [...dockerfile.matchAll(/^COPY --from=build (.+) \S+$/gm)]
  .flatMap(([, places = '']) => places.split(' '))
  .map((place) => place.replace(/^\/app\//, ''))

function fileOf(name: string, from: string): string {
  const base = name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(from), name)
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`].find(
    (file) => /\.\w+$/.test(file) && existsSync(path.join(root, file)),
  )
  if (!found) throw new Error(`${from} imports ${name}, which is nowhere.`)
  return found
}

/** Every file that is loaded with this one, and every package by name. Types are not loaded. */
function loaded(file: string, files = new Set<string>(), packages = new Set<string>()) {
  if (files.has(file)) return { files, packages }
  files.add(file)
  const text = readFileSync(path.join(root, file), 'utf8').replace(/^import type \{[^}]*\} from .*$/gm, '')
  const imports = text.matchAll(
    /^(?:import|export) (?!type )[^'\n]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)|^\} from '([^']+)'/gm,
  )
  for (const [, ...names] of imports) {
    const name = names.find(Boolean) ?? ''
    if (name.startsWith('node:')) continue
    if (/^(@\/|\.)/.test(name)) loaded(fileOf(name, file), files, packages)
    else
      packages.add(name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? ''))
  }
  return { files, packages }
}

test.each(['scripts/image.mjs', 'lib/imports/worker.ts'])(
  'the image holds every file and package that %s loads',
  (entry) => {
    const { files, packages } = loaded(entry)
    expect(files.size).toBeGreaterThan(8)
    const missing = [...files].filter(
      (file) => !copied.some((place) => file === place || file.startsWith(`${place}/`)),
    )
    expect(missing).toEqual([])
    // Next brings itself and what its pages load; the rest is named in next.config.ts.
    const named = readFileSync(path.join(root, 'next.config.ts'), 'utf8')
    const brought = ['next', 'pg']
    expect([...packages].filter((name) => !brought.includes(name) && !named.includes(`'${name}'`))).toEqual(
      [],
    )
  },
)
