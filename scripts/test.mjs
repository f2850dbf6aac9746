// npm test: everything that can be asked of the product, ending with one line of counts.
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('run-tests.mjs'))
