import { type NextRequest, NextResponse } from 'next/server'
import { appUrl, settings } from '@/lib/platform/env'
import { dress } from '@/lib/platform/headers'

/**
 * Dresses every answer, of whatever route and also of prefetches and static files, in the security headers, and gives
 * the request an id. It is not a border: who may see what is decided in queries and commands.
 */
export function proxy(request: NextRequest): NextResponse {
  const { OIDC_ISSUER } = settings()
  const { request: told, answer } = dress(request.headers.get('x-request-id'), request.nextUrl.pathname, {
    https: appUrl().startsWith('https:'),
    formTargets: OIDC_ISSUER ? [new URL(OIDC_ISSUER).origin] : [],
    development: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(told)) headers.set(name, value)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value)
  return response
}

// server.ts has dressed what comes through it, for less time than this takes; then nothing is left to do here.
export const config = {
  matcher: [{ source: '/:path*', missing: [{ type: 'header', key: 'x-dressed' }] }],
}
