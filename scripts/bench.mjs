// npm run bench: measures the production build beside its floors, in one table. `-- --json --only reading,comment` for rows.
import { ensureNode } from './node-version.mjs'

ensureNode()
void import('./pinned-node.mjs').then(({ runPinned }) => runPinned('run-bench.mjs'))
