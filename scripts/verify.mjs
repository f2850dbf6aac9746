// npm run verify -- record.json [--as-of 2025-06-06T12:00Z] [--seal <hash on the paper>]: whether a record holds. `-` reads
// it from standard input. Needs no database, no network and no right.
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('run-verify.mjs'))
