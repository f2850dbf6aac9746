import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { browserFlags, findBrowser } from '@/scripts/browser.mjs'

// Read again in every worker: what is chosen once is handed on in the environment.
process.env.JOURNEY_PORT ??= '3217'
process.env.JOURNEY_DATA ??= path.join(tmpdir(), `coalition-journeys-${process.pid}`)

// With JOURNEY_URL the journeys walk through a demo that is running already; they leave their traces in it.
const { JOURNEY_PORT, JOURNEY_DATA, JOURNEY_URL } = process.env
const baseURL = JOURNEY_URL ?? `http://localhost:${JOURNEY_PORT}`
const executablePath = findBrowser()

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  fullyParallel: false,
  // The road moves the demo's clock, so one journey at a time.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    // A colour on its way to another has no contrast of its own.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserFlags(), ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'journeys' }],
  // The product as anyone starts it, with the demo coalition in a database that is thrown away.
  ...(!JOURNEY_URL && {
    webServer: {
      command: 'node scripts/start.mjs',
      cwd: path.resolve(import.meta.dirname, '..'),
      url: `${baseURL}/api/health`,
      env: { PORT: JOURNEY_PORT, DATA_DIR: JOURNEY_DATA, LOG_LEVEL: 'warn', DATABASE_URL: '', APP_URL: '' },
      timeout: 300_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    },
  }),
})
