import { readFile } from '@/lib/imports/read'
import { median } from '@/tests/bench/http'
import type { Row } from '@/tests/bench/table'
import { word } from '@/tests/lib/document/import/word'
import { textOf } from '@/tests/traps/model'
import { proseOf } from '@/tests/traps/prose'
import { Random } from '@/tests/traps/random'
import { mostOf } from './limits'

const kilobytes = 300

/** A Word file of 300 kB, read as a person's is: in a thread that may have 150 MB. Reading it at all shows the memory. */
export async function importRows(seed: number, rounds: number): Promise<Row[]> {
  const bytes = wordFile(seed)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = process.cpuUsage()
    const read = await readFile(bytes, 'bench.docx', { time: 60_000, memory: 150 })
    const { user, system } = process.cpuUsage(from)
    times.push((user + system) / 1000)
    if (!read.ok) throw new Error(read.why)
  }
  return [
    mostOf(`import: a Word file of ${Math.round(bytes.length / 1000)} kB`, 'ms of CPU', median(times), 1000),
  ]
}

function wordFile(seed: number): Uint8Array {
  const random = new Random(seed)
  const paragraphs: string[] = []
  for (let count = 1000; ; count += 1000) {
    for (const { words } of proseOf('english', 1000, random)) {
      // Runs as Word makes them: a few words each, with marks of its own that compress badly.
      const runs = textOf(words)
        .split(/(?<= )(?=\w{6})/)
        .map((text) => `<w:r w:rsidR="${hex(random)}"><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`)
      paragraphs.push(`<w:p w:rsidR="${hex(random)}">${runs.join('')}</w:p>`)
    }
    const bytes = word({ body: paragraphs.join('') })
    if (bytes.length >= kilobytes * 1000 || count > 20_000) return bytes
  }
}

const hex = (random: Random) => random.int(0, 0xff_ff_ff_ff).toString(16).toUpperCase().padStart(8, '0')
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
