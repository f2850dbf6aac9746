// npm run bench: measures the production build beside its floors, in one table. `-- --json --only reading,comment` for rows,
// `-- anchors --seed 7` for some that need no server.
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('run-bench.mjs'))
