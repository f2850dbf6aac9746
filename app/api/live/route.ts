import { z } from 'zod'
import { hub } from '@/lib/live/hub'
import { followed } from '@/lib/live/queries'
import { sessionMark } from '@/lib/platform/session'

/** So many messages wait for a browser that does not read; then its line is cut. */
const most = 50

/**
 * Tells a signed-in reader that something happened to a paper (`paper`, its id), and the number of its last event: no
 * more, and to those alone who may see it. What it was is asked for at /papers/<slug>/news.
 */
export async function GET(request: Request) {
  const paperId = z.uuid().safeParse(new URL(request.url).searchParams.get('paper')).data
  const session = await sessionMark()
  const absent = new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  if (!paperId || !session || !(await followed([{ paperId, session }])).sees({ paperId, session }))
    return absent
  const encoder = new TextEncoder()
  let leave: (() => void) | null = null
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true
      const write = (message: string) => {
        if (!open || (controller.desiredSize ?? 0) < -most) return false
        controller.enqueue(encoder.encode(message))
        return true
      }
      const end = () => {
        if (open) controller.close()
        open = false
      }
      const unfollow = hub(followed).follow({ paperId, session, write, end })
      leave = () => {
        open = false
        unfollow?.()
      }
      if (unfollow) write('retry: 3000\n\n')
      else leave = null
    },
    cancel: () => leave?.(),
  })
  if (!leave) return new Response(null, { status: 503, headers: { 'retry-after': '60' } })
  request.signal.addEventListener('abort', () => leave?.())
  return new Response(body, { headers })
}

// Neither this server nor a proxy may hold back or compress what is sent a line at a time.
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}
