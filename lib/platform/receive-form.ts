import 'server-only'
import { type ZodType, z } from 'zod'
import { Absent, Refused } from './errors'
import { readForm } from './form-state'
import type { Act } from './once'
import { isSameOrigin, readAtMost } from './receive'
import { visit } from './session'

type Taken<Input, Done> = {
  /** Bytes of the whole form. */
  most: number
  tooLarge: string
  /** What the address says beside the form. */
  more: Record<string, string>
  command: (act: Act, input: Input) => Promise<Done>
  /** The path of this site on which it goes on. */
  onwards: (done: Done, input: Input) => string
}

const Key = z.uuid()

/**
 * The path of a form with a file (multipart) to a command. Only our own pages may send it; who acts comes from the
 * session. A browser without a script is sent on, or told in plain words; a script (which accepts JSON) gets `{ href }`,
 * or `{ why }` and, for 422, `{ fields }`. Each file that was chosen reaches the schema as `{ name, bytes }`.
 */
export async function receiveForm<Input, Done>(
  request: Request,
  schema: ZodType<Input>,
  taken: Taken<Input, Done>,
): Promise<Response> {
  const answer = new Answer(request)
  if (!isSameOrigin(request.headers)) return answer.no(403, 'This was not sent from a page of ours.')
  const { actor } = await visit()
  if (actor.kind === 'visitor') return answer.no(401, 'Sign in to send this.')
  const bytes = await readAtMost(request, taken.most)
  if (bytes === null) return answer.no(413, taken.tooLarge)
  const form = await parse(bytes, request.headers.get('content-type'))
  const key = Key.safeParse(form?.get('key'))
  if (!form || !key.success) return answer.no(400, 'This form is incomplete. Reload the page.')
  const input = schema.safeParse({ ...readForm(form), ...(await filesIn(form)), ...taken.more })
  if (!input.success) {
    const { formErrors, fieldErrors } = z.flattenError(input.error)
    return answer.no(422, input.error.issues[0]?.message ?? '', { formErrors, fieldErrors })
  }
  return run({ actor, key: key.data }, input.data, taken, answer)
}

async function run<Input, Done>(
  act: Act,
  input: Input,
  { command, onwards }: Taken<Input, Done>,
  answer: Answer,
): Promise<Response> {
  try {
    return answer.onwards(onwards(await command(act, input), input))
  } catch (error) {
    if (error instanceof Refused) return answer.no(error.kind === 'conflict' ? 409 : 403, error.message)
    if (error instanceof Absent) return answer.no(404, 'There is nothing here.')
    throw error
  }
}

async function parse(bytes: BodyInit, type: string | null): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type ?? '' } }).formData()
  } catch {
    return null
  }
}

/** The files that were chosen, by field; a field left empty is absent. */
async function filesIn(form: FormData) {
  const files: Record<string, { name: string; bytes: Uint8Array }> = {}
  for (const [field, value] of form)
    if (typeof value !== 'string' && (value.size > 0 || value.name !== ''))
      files[field] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
  return files
}

/** Says how it went, as whoever sent it can read it. Kept by nobody. */
class Answer {
  private readonly toScript: boolean
  private readonly headers = { 'cache-control': 'no-store' }

  constructor(request: Request) {
    this.toScript = /application\/json/.test(request.headers.get('accept') ?? '')
  }

  onwards(href: string): Response {
    if (this.toScript) return Response.json({ href }, { headers: this.headers })
    return new Response(null, { status: 303, headers: { ...this.headers, location: href } })
  }

  no(status: number, why: string, more: object = {}): Response {
    if (this.toScript) return Response.json({ why, ...more }, { status, headers: this.headers })
    return new Response(`${why}\n\nGo back: what you wrote and chose is still in the form.\n`, {
      status,
      headers: {
        ...this.headers,
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}
