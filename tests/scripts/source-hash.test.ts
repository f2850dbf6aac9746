import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hashOf, makeUnlessMade } from '@/scripts/source-hash.mjs'
import { folderOfTest } from '@/tests/support/script'

function sources() {
  const folder = path.join(folderOfTest(), 'sources')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'a'), 'one')
  writeFileSync(path.join(folder, 'b'), 'two')
  return folder
}

test('the hash follows contents, names and what is besides, and not what is left out', () => {
  const folder = sources()
  const first = hashOf([folder])
  expect(hashOf([folder])).toBe(first)
  expect(hashOf([folder], undefined, 'a setting')).not.toBe(first)

  writeFileSync(path.join(folder, 'c'), '')
  expect(hashOf([folder])).not.toBe(first)
  expect(hashOf([folder], (place) => place.endsWith('c'))).toBe(first)

  writeFileSync(path.join(folder, 'a'), 'onet')
  writeFileSync(path.join(folder, 'b'), 'wo')
  expect(hashOf([folder], (place) => place.endsWith('c'))).not.toBe(first)
})

test('what was made is made again only when its sources changed, or when making it was interrupted', async () => {
  const folder = sources()
  let made = 0
  const make = (hash: string) =>
    makeUnlessMade(folder, hash, async () => {
      made++
    })
  expect([await make('x'), await make('x'), await make('y')]).toEqual([true, false, true])
  expect(made).toBe(2)

  const interrupted = makeUnlessMade(folder, 'z', () => Promise.reject(new Error('stopped')))
  await expect(interrupted).rejects.toThrow('stopped')
  expect(existsSync(path.join(folder, '.source-hash'))).toBe(false)
  expect(await make('y')).toBe(true)
})
