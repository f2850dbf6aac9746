import type { Sent } from './draft-keeper'

// What browsers let through while a page goes away.
const mostWhileLeaving = 60_000

/** Sends a draft as JSON. Throws where no answer came within half a minute. */
export async function sendDraft(
  method: 'PUT' | 'POST',
  address: string,
  key: string,
  input: object,
): Promise<Sent> {
  const body = JSON.stringify({ key, input })
  const response = await fetch(address, {
    method,
    body,
    headers: { 'content-type': 'application/json' },
    keepalive: new TextEncoder().encode(body).length < mostWhileLeaving,
    signal: AbortSignal.timeout(30_000),
  })
  const said = (await response.json().catch(() => ({}))) as Sent['body']
  return { status: response.status, body: said }
}
