// The floor F0: a bare node server that sends the same bytes; to who has them (any tag) that they are unchanged.
import { readFileSync } from 'node:fs'
import http from 'node:http'

const bytes = readFileSync(process.argv[2] ?? '')
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes.length) }
http
  .createServer(({ headers: asked }, response) =>
    asked['if-none-match']
      ? response.writeHead(304, { etag: asked['if-none-match'] }).end()
      : response.writeHead(200, headers).end(bytes),
  )
  .listen(Number(process.env.PORT), '127.0.0.1')
