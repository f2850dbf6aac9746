import { databaseAnswers } from '@/lib/platform/health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For load balancers and whoever watches: 200 while requests can be answered, 503 while the database is away. */
export async function GET(): Promise<Response> {
  const up = await databaseAnswers()
  const answer = { status: up ? 'ok' : 'unavailable', database: up ? 'ok' : 'down', version }
  return Response.json(answer, { status: up ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
