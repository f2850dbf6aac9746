import fs from 'node:fs'
import path from 'node:path'
import { readSettings } from '@/lib/platform/env'
import { Failure } from './failure.mjs'

/**
 * The settings, from the environment and, for what is not set there, from a file `.env` in the project's folder.
 * @returns {import('../lib/platform/env.ts').Settings}
 */
export function settingsOrFailure() {
  if (fs.existsSync('.env')) process.loadEnvFile('.env')
  const read = readSettings(process.env)
  if (read.ok) return read.settings
  const problems = read.problems.map((problem) => `  - ${problem}`).join('\n')
  throw new Failure('badSettings', `These settings are wrong (the README explains each):\n${problems}`)
}

/** The folder of the database of our own, absolute: relative ones are meant from the project's folder. */
export const dataFolder = (settings) => path.resolve(import.meta.dirname, '..', settings.DATA_DIR)
