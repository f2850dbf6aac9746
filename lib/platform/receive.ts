import 'server-only'
import { type ZodType, z } from 'zod'
import { Absent, Refused } from './errors'
import type { Act } from './once'
import { visit } from './session'

const Sent = z.object({ key: z.uuid(), input: z.unknown() })

/** What a route handler tells about a request that did nothing: a status and one sentence. */
export type Receipt = { status: number; body: { why: string } | object }

/**
 * The path of what is no form (autosave, beacons) to a command, as JSON `{ key, input }` of `most` bytes at most. Only
 * our own pages may send it; who acts comes from the session. 200 with the command's answer, 400 for what is no such
 * JSON, 401 for visitors, 403 and 409 for what a rule refuses, 404, 413 and 422 with the first thing that is wrong.
 */
export async function receive<Input>(
  request: Request,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<object>,
  most: number,
): Promise<Receipt> {
  if (!isSameOrigin(request.headers)) return said(403, 'This was not sent from a page of ours.')
  const { actor } = await visit()
  if (actor.kind === 'visitor') return said(401, 'Sign in to send this. Your text is kept here.')
  const bytes = await readAtMost(request, most)
  if (bytes === null) return said(413, `This is larger than ${most / 1_000_000} MB.`)
  const sent = Sent.safeParse(parseJson(bytes.toString('utf8')))
  if (!sent.success) return said(400, 'This is incomplete. Reload the page; your text is kept.')
  const input = schema.safeParse(sent.data.input)
  if (!input.success) return said(422, input.error.issues[0]?.message ?? 'Something in this is not right.')
  return run({ actor, key: sent.data.key }, input.data, command)
}

async function run<Input>(
  act: Act,
  input: Input,
  command: (act: Act, input: Input) => Promise<object>,
): Promise<Receipt> {
  try {
    return { status: 200, body: await command(act, input) }
  } catch (error) {
    if (error instanceof Refused) return said(error.kind === 'conflict' ? 409 : 403, error.message)
    if (error instanceof Absent) return said(404, 'There is nothing here.')
    throw error
  }
}

const said = (status: number, why: string): Receipt => ({ status, body: { why } })

/** Whether a browser says that a page of this host, or of the address of the deployment, sent it. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  const appUrl = process.env.APP_URL ?? ''
  const ours = [headers.get('host'), URL.canParse(appUrl) ? new URL(appUrl).host : null]
  return ours.includes(host)
}

/** The body, or null as soon as it has more bytes. */
export async function readAtMost(request: Request, most: number): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
