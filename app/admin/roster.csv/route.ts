import { visit } from '@/lib/platform/session'
import { rosterCsv } from '@/lib/roster/queries'

/** The roster in the columns of the import, for admins. */
export async function GET() {
  const { actor, now } = await visit()
  const text = await rosterCsv(actor, now)
  if (text === null) return new Response('There is nothing here.', { status: 404 })
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="roster.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
