import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

// Runs in a thread of its own, by plain Node: see ./read. What a thread compiled before is not compiled again.
enableCompileCache()
const { readBytes } = await import('@/lib/document/import/read')
const { bytes, name } = workerData as { bytes: Uint8Array; name: string }
parentPort?.postMessage(readBytes(bytes, name))
