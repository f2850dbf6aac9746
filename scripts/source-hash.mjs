// Whether something made from sources is still what those sources make: by their content, not by their times.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The hash of files and folders, with the names in them. What is not there counts as empty.
 * @param {string[]} places
 * @param {(place: string) => boolean} [leaveOut]
 * @param {string} [besides] anything else that it depends on; a secret is not told by the hash
 */
export function hashOf(places, leaveOut = () => false, besides = '') {
  const hash = createHash('sha256').update(`${besides}\0`)
  const add = (place) => {
    const entry = fs.statSync(place, { throwIfNoEntry: false })
    if (!entry || leaveOut(place)) return
    if (!entry.isDirectory())
      return void hash.update(`${place}\0${entry.size}\0`).update(fs.readFileSync(place))
    for (const name of fs.readdirSync(place).sort()) add(path.join(place, name))
  }
  places.forEach(add)
  return hash.digest('hex')
}

/**
 * Makes something again unless its stamp says that it was made of just this. The stamp is written last, so that
 * what was interrupted is made again.
 * @param {string} folder what is made; holds the stamp
 * @param {string} hash of what it is made from
 * @param {() => Promise<void>} make
 * @returns {Promise<boolean>} whether it was made now
 */
export async function makeUnlessMade(folder, hash, make) {
  const stamp = path.join(folder, '.source-hash')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return false
  fs.rmSync(stamp, { force: true })
  await make()
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(stamp, hash)
  return true
}
