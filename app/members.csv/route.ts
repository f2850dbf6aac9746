import { membersCsv } from '@/lib/members/csv'
import { listMembers } from '@/lib/members/queries'

/** The members as a table for a spreadsheet; public, as the page is. */
export async function GET() {
  return new Response(membersCsv(await listMembers()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="members.csv"',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}
