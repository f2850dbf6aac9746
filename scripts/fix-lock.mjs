// Run after every `npm i`: makes package-lock.json one that `npm ci` accepts on every machine and network.
import fs from 'node:fs'
import { missingForOtherMachines, placesWithHost, readLock, repaired } from './lock-file.mjs'

const lock = readLock()
fs.writeFileSync('package-lock.json', `${JSON.stringify(repaired(lock), null, 2)}\n`)
const added = Object.keys(missingForOtherMachines(lock)).length
console.log(
  `package-lock.json: ${added} added for other machines, ${placesWithHost(lock).length} hosts removed`,
)
