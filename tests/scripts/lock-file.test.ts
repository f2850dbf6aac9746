import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isInstalled } from '@/scripts/install.mjs'
import { missingForOtherMachines, placesWithHost, readLock, repaired } from '@/scripts/lock-file.mjs'
import { folderOfTest } from '@/tests/support/script'

const lock = readLock()

/** The first versions without a hole that is known. */
const safe = { next: '16.2.11', 'next-auth': '4.24.15', mammoth: '1.11.0', '@xmldom/xmldom': '0.8.15' }

const isBelow = (version: string, least: string) => version.localeCompare(least, 'en', { numeric: true }) < 0

test.each(Object.entries(safe))('no %s below %s is installed', (name, least) => {
  const entries = Object.entries<{ version: string }>(lock.packages)
  const versions = entries
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version)
  expect(versions.filter((version) => isBelow(version, least))).toEqual([])
})

test('versions are compared as numbers', () => {
  expect([isBelow('16.2.9', '16.2.11'), isBelow('16.4.6', '16.2.11'), isBelow('4.24.15', '4.24.15')]).toEqual(
    [true, false, false],
  )
})

test('the lock is complete for every machine and names no host', () => {
  expect(missingForOtherMachines(lock)).toEqual({})
  expect(placesWithHost(lock)).toEqual([])
})

test('npm accepts it', () => {
  const folder = folderOfTest()
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(file, path.join(folder, file))
  const npm = spawnSync('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(npm.stderr).not.toMatch(/npm error/)
  expect(npm.status).toBe(0)
})

test('what is installed here is what the lock says', () => {
  expect(isInstalled()).toBe(true)
})

describe('repairing a lock', () => {
  const broken = {
    lockfileVersion: 3,
    packages: {
      '': { name: 'app' },
      'node_modules/tool': {
        version: '1.0.0',
        resolved: 'https://registry.example/tool-1.0.0.tgz',
        optionalDependencies: {
          '@tool/darwin-arm64': '1.0.0',
          '@tool/linux-x64': '1.0.0',
          'maybe-useful': '^1.0.0',
        },
      },
      'node_modules/@tool/linux-x64': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    },
  }

  test('adds the programs of other machines and removes hosts', () => {
    const { packages } = repaired(broken)
    expect(packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.0.0',
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    })
    expect(packages['node_modules/tool'].resolved).toBeUndefined()
    expect(Object.keys(packages)).not.toContain('node_modules/maybe-useful')
  })

  test('changes nothing the second time', () => {
    expect(repaired(repaired(broken))).toEqual(repaired(broken))
  })
})
