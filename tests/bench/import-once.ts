// Reads one generated Word file, or none, and says how long it took (ms) and what the process needed at most (kB).
import { readBytes } from '@/lib/document/import/read'
import { generatedWord } from './import-file'

const bytes = generatedWord()
if (process.argv[2] === 'read') readBytes(bytes, 'warm.docx')
const began = performance.now()
const found = process.argv[2] === 'read' ? readBytes(bytes, 'x.docx') : null
const ms = performance.now() - began
const said = found?.ok ? found.imported.proposals.length : 0
process.stdout.write(JSON.stringify({ ms, most: process.resourceUsage().maxRSS, bytes: bytes.length, said }))
