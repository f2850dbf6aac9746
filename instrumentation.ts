import type { Instrumentation } from 'next'

/** Runs once in each server process, before it answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { welcome } = await import('@/lib/coalition/welcome')
  await welcome()
  const { startWorker } = await import('@/lib/jobs/worker')
  startWorker()
  const { onEvent } = await import('@/lib/jobs/events')
  const { forgetViews } = await import('@/lib/platform/repeat-view')
  onEvent(forgetViews)
}

/** Next hands over what broke while answering a request, once; the request's id ties it to the other lines. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/platform/log')
  const id = request.headers['x-request-id']
  const requestId = Array.isArray(id) ? (id[0] ?? null) : (id ?? null)
  log.error('broken', { requestId, method: request.method, route: routePath, kind: routeType, error })
}
