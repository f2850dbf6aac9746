import { strToU8, Zip, ZipDeflate } from 'fflate'

/** One file of an archive: its path in it, and its text, in pieces. */
export type Part = { name: string; text: AsyncIterable<string> | Iterable<string> }

/** The oldest instant that an archive can name: the same files are the same bytes, whenever they are packed. */
const made = new Date(1980, 0, 1)

/** A zip archive, made while it is read: no more of it is held than the piece that is being packed. */
export async function* zipped(parts: Iterable<Part>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  function* packed() {
    for (const chunk of ready) if (chunk.length > 0) yield new Uint8Array(chunk)
    ready = []
  }
  for (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = made
    zip.add(file)
    for await (const piece of text) {
      file.push(strToU8(piece))
      yield* packed()
    }
    file.push(new Uint8Array(0), true)
    yield* packed()
  }
  zip.end()
  yield* packed()
}
