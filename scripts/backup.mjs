// npm run backup -- <file>
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('run-backup.mjs'))
