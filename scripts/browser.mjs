// Finds a Chromium for the journeys, or fetches one: some networks have Playwright's own, some the system's packages.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { pinnedNode } from './install.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** The path of a Chromium that is already here, or undefined. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onPath, ...elsewhere]
  return places.find((place) => place && fs.existsSync(place))
}

const isRoot = () => process.getuid?.() === 0

/** What a browser needs to run here: as root it has no sandbox, and a container's /dev/shm is small. */
export const browserFlags = () => (isRoot() ? ['--no-sandbox', '--disable-dev-shm-usage'] : [])

const fetches = [
  () => {
    const dependencies = isRoot() && process.platform === 'linux' ? ['--with-deps'] : []
    const cli = path.resolve(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
    return [pinnedNode, [cli, 'install', ...dependencies, 'chromium']]
  },
  () => ['apt-get', ['update', '-qq']],
  () => ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
]

/** The path of a Chromium, fetched when there is none; undefined where none can be had. */
export function ensureBrowser() {
  for (const fetch of fetches) {
    const found = findBrowser()
    if (found) return found
    const [command, args] = fetch()
    if (command === 'apt-get' && !isRoot()) continue
    console.log(`[test] looking for a browser: ${path.basename(command)} ${args.slice(-2).join(' ')}`)
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 600_000, env: environment })
  }
  return findBrowser()
}
