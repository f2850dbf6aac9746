import { withDatabaseAndFile } from './backup-command.mjs'
import { backUp } from './backup-database.mjs'

await withDatabaseAndFile('backup', backUp)
