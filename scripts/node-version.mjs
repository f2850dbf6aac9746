// Read by whatever Node there is: nothing newer than modules themselves may stand here.

/** The oldest Node that can install the packages, among them the Node 24 that everything else runs under. */
const oldestNode = '20.19.0'

function isOlder(version, than) {
  const ours = version.split('.').map(Number)
  const theirs = than.split('.').map(Number)
  const place = [0, 1, 2].find((i) => ours[i] !== theirs[i])
  return place !== undefined && ours[place] < theirs[place]
}

/** Ends with a sentence under a Node that is too old, before anything newer is read. */
export function ensureNode() {
  const { node } = process.versions
  if (!isOlder(node, oldestNode)) return
  console.error(
    `[start] This needs Node ${oldestNode} or later, and this is Node ${node}. A newer one: https://nodejs.org`,
  )
  process.exit(10)
}
