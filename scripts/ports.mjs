import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/**
 * Binds a port for a moment.
 * @param {number} port 0 asks the system for any free one
 * @param {string | undefined} host
 * @returns {Promise<number>} the port that was bound
 */
function bindOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host }, () => {
      const bound = server.address().port
      server.close(() => resolve(bound))
    })
  })
}

/** A port of this machine that nobody listens on. */
export const freePort = () => bindOnce(0, '127.0.0.1')

/** Refuses a port that cannot be listened on, before minutes are spent on a build. */
export async function ensurePortIsFree(port, host) {
  try {
    await bindOnce(port, host)
  } catch (error) {
    const why =
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`
        : error.code === 'EACCES'
          ? `Port ${port} may only be opened by the system's administrator. Choose one above 1023: PORT=3000 npm start`
          : `The address ${host ?? '*'}:${port} cannot be listened on (${error.code}). Check HOST and PORT.`
    throw new Failure('portTaken', why)
  }
}
