// What a container runs. The build in it stands alone: its settings were resolved when it was built, and Next finds
// them only here.
import fs from 'node:fs'

const { config } = JSON.parse(fs.readFileSync('.next/required-server-files.json', 'utf8'))
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
await import('@/server')
