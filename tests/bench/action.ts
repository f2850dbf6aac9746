import type { Target } from './http'

/** A form of a page as a browser with scripts sends it: the id of its action, and its hidden fields. */
export type Form = { id: string; stateful: boolean; fields: Record<string, string> }

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

const decode = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** The first form of a page that has a field of this name. Raises where there is none. */
export function formWith(html: string, field: string): Form {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${field}"`))
  if (!form) throw new Error(`The page has no form with the field ${field}.`)
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g))
    fields[decode(attribute(tag, 'name') ?? '')] = decode(attribute(tag, 'value') ?? '')
  const plain = Object.keys(fields).find((name) => name.startsWith('$ACTION_ID_'))
  const bound = Object.entries(fields).find(([name]) => /^\$ACTION_\d+:0$/.test(name))
  const id =
    plain?.slice('$ACTION_ID_'.length) ?? (bound ? (JSON.parse(bound[1]) as { id: string }).id : undefined)
  if (!id) throw new Error('The form has no action.')
  const own = Object.entries(fields).filter(([name]) => !name.startsWith('$ACTION'))
  return { id, stateful: plain === undefined, fields: Object.fromEntries(own) }
}

/**
 * The request that React sends for an action: its arguments as parts of a form (`$K1`: the entries with the prefix _1_),
 * before them the state of the form where it has one. `fill` gives the fields of each request.
 */
export function sending(
  form: Form,
  at: Pick<Target, 'port' | 'path'> & { cookie?: string },
  fill: () => Record<string, string>,
): Target {
  const boundary = 'bench-boundary'
  const part = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return {
    port: at.port,
    path: at.path,
    method: 'POST',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'next-action': form.id,
      accept: 'text/x-component',
      origin: `http://127.0.0.1:${at.port}`,
      ...(at.cookie && { cookie: at.cookie }),
    },
    body: () => {
      const fields = Object.entries({ ...form.fields, ...fill() }).map(([name, value]) =>
        part(`_1_${name}`, value),
      )
      const root = part('0', form.stateful ? '[{"status":"idle"},"$K1"]' : '["$K1"]')
      return Buffer.from(`${fields.join('')}${root}--${boundary}--\r\n`)
    },
  }
}
