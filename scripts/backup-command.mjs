import path from 'node:path'
import { explain, Failure } from './failure.mjs'
import { openDatabase } from './own-database.mjs'
import { settingsOrFailure } from './settings.mjs'

function fileNamed(name) {
  const given = process.argv[2]
  if (!given) throw new Failure('backupRefused', `Which file? npm run ${name} -- coalition.backup`)
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given) // from where npm was called
}

/** Runs one of the two on the database of the settings, running or not, and says what was copied. */
export async function withDatabaseAndFile(name, copy) {
  const began = Date.now()
  let database
  let exitCode = 0
  try {
    const file = fileNamed(name)
    database = await openDatabase(settingsOrFailure())
    const counts = await copy(database.url, file)
    const rows = counts.reduce((sum, { rows }) => sum + rows, 0)
    console.log(
      `[${name}] ${rows} rows of ${counts.length} tables in ${((Date.now() - began) / 1000).toFixed(1)} s: ${file}`,
    )
  } catch (error) {
    exitCode = explain(error, name)
  }
  await database?.stop()
  process.exit(exitCode)
}
