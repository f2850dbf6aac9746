// npm start, and with --dev npm run dev. Any Node reads this; the rest runs under the one that comes with the packages.
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('serve.mjs'))
