import { withDatabaseAndFile } from './backup-command.mjs'
import { restore } from './restore-database.mjs'

await withDatabaseAndFile('restore', restore)
