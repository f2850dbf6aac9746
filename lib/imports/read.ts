import 'server-only'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadFile } from '@/lib/document/import/imported'
import { zipLimits } from '@/lib/document/import/zip'
import { log } from '@/lib/platform/log'
import { Turns } from './turns'

/** Of one reading: its time (ms), and its thread's memory (MB). */
export type Limits = { time: number; memory: number }
const usual: Limits = { time: 10_000, memory: 150 }

const turns = new Turns({ atOnce: 2, waiting: 8, longest: 20_000 })

const refused = (why: string): ReadFile => ({ ok: false, why })

/**
 * Reads a file that somebody sent, in a thread of its own that is stopped after 10 seconds or beyond 150 MB; two at once
 * in each process, others wait. Always answers: what was read, or a sentence that says why not and what would help.
 */
export async function readFile(bytes: Uint8Array, name: string, limits: Limits = usual): Promise<ReadFile> {
  if (bytes.length > zipLimits.bytes) return refused('The file is larger than 20 MB.')
  const read = await turns.take(() => readApart(bytes, name, limits))
  return read ?? refused('Other files are being read just now. Try again in a minute.')
}

function readApart(bytes: Uint8Array, name: string, { time, memory }: Limits): Promise<ReadFile> {
  return new Promise((resolve) => {
    const worker = start({ bytes, name }, memory)
    const timer = setTimeout(
      () =>
        end(
          refused(
            'Reading the file took too long and was stopped. Take out what is not text, or copy the text and paste it.',
          ),
        ),
      time,
    )
    const end = (read: ReadFile) => {
      clearTimeout(timer)
      resolve(read)
      void worker.terminate()
    }
    worker.once('message', (read: ReadFile) => end(read))
    worker.once('error', (error) => end(failed(error)))
    worker.once('exit', () => end(refused('The file could not be read.')))
  })
}

function start(workerData: { bytes: Uint8Array; name: string }, memory: number): Worker {
  // The thread runs the sources themselves, in development, in a build and in an image alike: none of the bundler's.
  const root = pathToFileURL(`${process.cwd()}/`)
  const worker = new Worker(/* turbopackIgnore: true */ new URL('lib/imports/worker.ts', root.href), {
    workerData,
    execArgv: ['--import', new URL('scripts/typescript.mjs', root.href).href],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  // A server that is told to stop does not wait for a file.
  worker.unref()
  return worker
}

function failed(error: Error & { code?: string }): ReadFile {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refused(
      'The file is too large to be read. Take out what is not text, or copy the text and paste it.',
    )
  log.error('a file could not be read', { error })
  return refused('The file could not be read.')
}
