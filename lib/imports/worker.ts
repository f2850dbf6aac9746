import { parentPort, workerData } from 'node:worker_threads'
import { readBytes } from '@/lib/document/import/read'

// Runs in a thread of its own, by plain Node: see ./read.
const { bytes, name } = workerData as { bytes: Uint8Array; name: string }
parentPort?.postMessage(readBytes(bytes, name))
