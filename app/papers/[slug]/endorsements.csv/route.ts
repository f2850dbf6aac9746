import { askedList } from '@/lib/endorsements/asked-list'
import { endorsementsCsv } from '@/lib/endorsements/listing'

/** The list under the text for a spreadsheet: what its page shows this reader, now or (`?at=`) as of an instant. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/papers/[slug]/endorsements.csv'>,
): Promise<Response> {
  const { slug } = await params
  const { found, error, status, headers } = await askedList(slug, new URL(request.url).searchParams.get('at'))
  if (!found) return new Response(error, { status, headers })
  return new Response(endorsementsCsv(found.list, found.of), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-endorsements.csv"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
