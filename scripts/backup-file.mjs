// A backup is gzipped text: a line of JSON about the whole, then for each table a line about it, its rows as COPY
// writes them, `\.`, and a line with their number and digest; at last a line that says that nothing is missing.
import { once } from 'node:events'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Failure } from './failure.mjs'

export const FORMAT = 'coalition-backup 1'
const END_OF_ROWS = '\\.'

/** Writes lines and rows into a file that has its name only when it is whole and on disk. */
export async function writeBackup(file, write) {
  const part = `${file}.part`
  const gzip = createGzip()
  const put = async (bytes) => {
    if (!gzip.write(bytes)) await once(gzip, 'drain')
  }
  const line = (value) => put(`${JSON.stringify(value)}\n`)
  const rows = async (source, measure) => {
    await pipeline(source, measure, async (chunks) => {
      for await (const chunk of chunks) await put(chunk)
    })
    await put(`${END_OF_ROWS}\n`)
  }
  const written = pipeline(gzip, fs.createWriteStream(part, { mode: 0o600, flush: true }))
  try {
    await write({ line, rows })
    gzip.end()
    await written
    fs.renameSync(part, file)
  } catch (error) {
    gzip.destroy()
    await written.catch(() => {})
    fs.rmSync(part, { force: true })
    throw error
  }
}

/** The lines of a byte stream, without their ends; unlike readline's, only at line feeds. */
async function* linesOf(stream) {
  let rest = Buffer.alloc(0)
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield rest.length ? Buffer.concat([rest, chunk.subarray(from, at)]) : chunk.subarray(from, at)
      rest = Buffer.alloc(0)
      from = at + 1
    }
    rest = Buffer.concat([rest, chunk.subarray(from)])
  }
}

const broken = (why) =>
  new Failure('backupRefused', `This is not a whole backup (${why}). Nothing was changed.`)

/**
 * Reads a backup from its beginning.
 * @returns {{ line: () => Promise<any>, rows: () => AsyncGenerator<Buffer> }}
 *   line: the next line of JSON. rows: the rows that follow, with their line ends, up to their end.
 */
export function readBackup(file) {
  if (!fs.existsSync(file)) throw new Failure('backupRefused', `There is no file ${file}.`)
  const lines = linesOf(fs.createReadStream(file).pipe(createGunzip()))
  const next = async () => {
    const { value, done } = await lines.next().catch((error) => {
      throw broken(error.message)
    })
    if (done) throw broken('it ends too early')
    return value
  }
  return {
    line: async () => {
      const text = (await next()).toString()
      try {
        return JSON.parse(text)
      } catch {
        throw broken('a line is not what it should be')
      }
    },
    rows: async function* () {
      for (let row = await next(); row.toString() !== END_OF_ROWS; row = await next())
        yield Buffer.concat([row, Buffer.from('\n')])
    },
  }
}
