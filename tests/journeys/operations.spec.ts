import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { freePort } from '@/scripts/ports.mjs'
import { databasePort, killAll, type Process, startProcess } from './process'

// A second process on the journeys' database, behind a wire that can be cut.

/** The wire between the server and its database. */
async function startWire(databasePort: number) {
  const sockets = new Set<Socket>()
  const open = (port: number) =>
    new Promise<Server>((resolve) => {
      const server = createServer((near) => {
        const far = connect(databasePort, '127.0.0.1')
        for (const socket of [near, far]) {
          sockets.add(socket)
          socket
            .on('error', () => {})
            .on('close', () => {
              near.destroy()
              far.destroy()
            })
        }
        near.pipe(far).pipe(near)
      }).listen(port, '127.0.0.1', () => resolve(server))
    })
  const port = await freePort()
  let server = await open(port)
  return {
    port,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    mend: async () => {
      server = await open(port)
    },
  }
}

let wire: Awaited<ReturnType<typeof startWire>>
let server: Process
const health = () => server.health()

test.beforeAll(async () => {
  wire = await startWire(databasePort())
  server = await startProcess(wire.port)
})

test.afterAll(async () => {
  killAll()
  await wire.cut()
})

test.describe.configure({ mode: 'serial' })

test('a second process on the same database answers, and says which version it is', async () => {
  expect(await health()).toEqual({
    status: 200,
    body: { status: 'ok', database: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
  })
})

test('an address with a null byte is refused in a sentence, and breaks nothing', async () => {
  for (const path of ['/papers/a%00b', '/participation?round=%00', '/api/papers/%00/read']) {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('cannot hold a null byte')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('nobody can say where a request came from, and the log has its id and no query', async () => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/members?token=hidden-thing`, {
    headers: {
      'x-request-id': 'forged-request-id',
      'x-client-address': '6.6.6.6',
      'x-forwarded-for': '6.6.6.6',
    },
  })
  const id = answer.headers.get('x-request-id')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  await expect.poll(() => server.log.find((line) => line.includes(`${id}`))).toContain('"path":"/members"')
  expect(server.log.join('\n')).not.toContain('hidden-thing')
  expect(server.log.join('\n')).not.toContain('6.6.6.6')
})

test('while the database is away it says so within 2 seconds, lives on, and serves 2 seconds after its return', async () => {
  await wire.cut()
  const began = Date.now()
  expect(await health()).toMatchObject({ status: 503, body: { status: 'unavailable', database: 'down' } })
  expect(Date.now() - began).toBeLessThan(2000)
  const page = await fetch(`http://127.0.0.1:${server.port}/members`)
  expect(page.status).toBeGreaterThanOrEqual(500)
  expect(Date.now() - began).toBeLessThan(7000)

  await wire.mend()
  await expect.poll(health, { timeout: 2000, intervals: [100] }).toMatchObject({ status: 200 })
  expect((await fetch(`http://127.0.0.1:${server.port}/members`)).status).toBe(200)
})

test('on a signal it answers what was asked, refuses what comes later, and is gone within 5 seconds', async () => {
  const asked = askInTwoParts()
  await sleep(300)
  const began = Date.now()
  server.child.kill('SIGTERM')
  await sleep(500)
  await expect(health()).rejects.toThrow()
  const ended = new Promise((resolve) => server.child.once('exit', resolve))
  expect(await asked.finish()).toMatch(/^HTTP\/1\.1 \d{3}/)
  expect(await ended).toBe(0)
  expect(Date.now() - began).toBeLessThan(5000)
})

/** A request whose body is half sent. */
function askInTwoParts() {
  const socket = connect(server.port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const ended = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST /sign-in HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\ncontent-type: text/plain\r\ncontent-length: 8\r\n\r\nhalf`,
  )
  return {
    finish: async () => {
      socket.write('done')
      await ended
      return answer
    },
  }
}
