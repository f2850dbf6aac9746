import { Inflate } from 'fflate'
import { crc32 } from './crc'
import { damaged, Unreadable } from './unreadable'

/** Of the file, of all that is unpacked from it, of its parts, and by how much one part may grow. */
export const zipLimits = { bytes: 20_000_000, unpacked: 60_000_000, entries: 2_000, ratio: 250 }

type Entry = { name: string; method: number; crc: number; packed: number; size: number; at: number }

const bomb = 'The file unpacks to far more than a text can be and is not read.'
const locked = 'The file is protected with a password. Save a copy without one and choose that.'

/**
 * A ZIP archive (PKWARE APPNOTE 6.3), read by its central directory alone. Nothing is unpacked before it is asked for;
 * bytes are counted while they come out. Throws Unreadable for archives that are damaged, encrypted, over the limits, or
 * that name a part twice or outside of the archive.
 */
export class Archive {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly entries: ReadonlyMap<string, Entry>
  private left = zipLimits.unpacked

  constructor(bytes: Uint8Array) {
    if (bytes.length > zipLimits.bytes) throw new Unreadable('The file is larger than 20 MB.')
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.entries = guarded(() => this.directory())
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  /** The bytes of a part; null where there is none of the name. Names differ in more than their case. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase())
    return entry === undefined ? null : guarded(() => this.unpack(entry))
  }

  private directory(): Map<string, Entry> {
    const { count, at } = this.end()
    if (count > zipLimits.entries) throw new Unreadable('The file has more than 2,000 parts and is not read.')
    const entries = new Map<string, Entry>()
    let place = at
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = this.entry(place)
      place = next
      if (entry.name.endsWith('/')) continue
      const key = entry.name.toLowerCase()
      if (isOutside(entry.name) || entries.has(key)) throw new Unreadable(damaged)
      entries.set(key, entry)
    }
    return entries
  }

  /** The end of the central directory, behind which a comment of 64 kB at most may stand. */
  private end(): { count: number; at: number } {
    const last = this.bytes.length - 22
    for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
      if (this.view.getUint32(at, true) !== 0x06054b50) continue
      return { count: this.view.getUint16(at + 10, true), at: this.view.getUint32(at + 16, true) }
    }
    throw new Unreadable(damaged)
  }

  private entry(at: number): { entry: Entry; next: number } {
    const { view } = this
    if (view.getUint32(at, true) !== 0x02014b50) throw new Unreadable(damaged)
    const flags = view.getUint16(at + 8, true)
    if (flags & 0x2041) throw new Unreadable(locked)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number]
    const entry = {
      name: nameOf(this.bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    this.widen(entry, at + 46 + nameLength, extraLength)
    return { entry, next: at + 46 + nameLength + extraLength + commentLength }
  }

  /** Some programs write sizes in the 64-bit form, whatever they are. */
  private widen(entry: Entry, from: number, length: number): void {
    let at = from
    while (at + 4 <= from + length) {
      const [id, size] = [this.view.getUint16(at, true), this.view.getUint16(at + 2, true)]
      let field = at + 4
      for (const key of ['size', 'packed', 'at'] as const) {
        if (id !== 1 || entry[key] !== 0xffffffff || field + 8 > at + 4 + size) continue
        entry[key] = Number(this.view.getBigUint64(field, true))
        field += 8
      }
      at += 4 + size
    }
  }

  private unpack({ method, at, packed, size, crc }: Entry): Uint8Array {
    const { view } = this
    if (view.getUint32(at, true) !== 0x04034b50) throw new Unreadable(damaged)
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    if (from + packed > this.bytes.length) throw new Unreadable(damaged)
    const data = this.bytes.subarray(from, from + packed)
    if (method !== 0 && method !== 8) throw new Unreadable(damaged)
    const most = Math.min(this.left, Math.max(1_000_000, packed * zipLimits.ratio))
    if (size > most) throw new Unreadable(bomb)
    const out = method === 0 ? data : inflate(data, size)
    if (out.length !== size || crc32(out) !== crc) throw new Unreadable(damaged)
    this.left -= size
    return out
  }
}

const slice = 8_192

/** Unpacks in slices, so that no more than one slice's worth comes out beyond the size that was named. */
function inflate(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Unreadable(damaged)
    out.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < data.length; at += slice)
    stream.push(data.subarray(at, at + slice), at + slice >= data.length)
  return length === size ? out : out.subarray(0, length)
}

const nameOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\\', '/')

const isOutside = (name: string) => name.startsWith('/') || /(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name)

/** What reading beyond the end of the bytes raises, as the sentence that it means. */
function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(damaged)
  }
}
