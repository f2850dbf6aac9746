import 'server-only'
import { appUrl } from '@/lib/platform/env'
import { visit } from '@/lib/platform/session'
import { csvOf } from './csv'
import { docxOf } from './docx'
import { filterFrom } from './filter'
import { getMatrix } from './queries'
import { sheetOf } from './sheet'
import { xlsxOf } from './xlsx'

const office = 'application/vnd.openxmlformats-officedocument'
const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
  docx: { type: `${office}.wordprocessingml.document`, write: docxOf },
  xlsx: { type: `${office}.spreadsheetml.sheet`, write: xlsxOf },
} as const

/**
 * The response matrix as a file: what its page shows this reader, with the filter of its address. Names are on it, so a
 * cache asks each time; for a visitor nothing is sent where nothing was recorded since.
 */
export async function matrixFile(
  request: Request,
  slug: string,
  format: keyof typeof formats,
): Promise<Response> {
  const { actor, now } = await visit()
  const filter = filterFrom(Object.fromEntries(new URL(request.url).searchParams))
  const matrix = await getMatrix(actor, slug, filter, now)
  const caching = { 'cache-control': actor.kind === 'visitor' ? 'no-cache' : 'no-store', vary: 'cookie' }
  if (!matrix) return new Response('There is no such paper.', { status: 404, headers: caching })
  const etag = `W/"${matrix.mark}"`
  const headers = { ...caching, ...(actor.kind === 'visitor' && { etag }) }
  if (actor.kind === 'visitor' && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  const { type, write } = formats[format]
  return new Response(streamOf(write(sheetOf(matrix, filter, now, appUrl()))), {
    headers: {
      ...headers,
      'content-type': type,
      'content-disposition': `attachment; filename="${slug}-answers.${format}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Bytes as they are asked for: no faster than they are taken. */
function streamOf(bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await bytes.return(undefined)
    },
  })
}
