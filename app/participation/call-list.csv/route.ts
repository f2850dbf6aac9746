import { callListCsv } from '@/lib/participation/call-list'
import { filterFrom } from '@/lib/participation/filter'
import { getParticipation } from '@/lib/participation/queries'
import { listToCall } from '@/lib/participation/to-call'
import { visit } from '@/lib/platform/session'

/** Whom to call, for a spreadsheet: for the Taskforce and admins. */
export async function GET(request: Request) {
  const { actor, now } = await visit()
  const filter = filterFrom(Object.fromEntries(new URL(request.url).searchParams))
  const found = await getParticipation(actor, filter, now)
  const list = found && (await listToCall(actor, found, now))
  const headers = { 'cache-control': 'no-store' }
  if (!list) return new Response('There is nothing here.', { status: 404, headers })
  return new Response(callListCsv(list), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="call-list.csv"',
      'x-content-type-options': 'nosniff',
    },
  })
}
