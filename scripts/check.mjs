// npm run check: format, lint, borders, types, dead code, the lock. Says nothing where all is well.
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('run-checks.mjs'))
