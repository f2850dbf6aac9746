import { type NextRequest, NextResponse } from 'next/server'
import { appUrl, settings } from '@/lib/platform/env'
import { contentSecurityPolicy, newNonce, requestId, securityHeaders } from '@/lib/platform/headers'

/**
 * Dresses every answer, of whatever route and also of prefetches and static files, in the security headers, and gives
 * the request an id. It is not a border: who may see what is decided in queries and commands.
 */
export function proxy(request: NextRequest): NextResponse {
  const { OIDC_ISSUER } = settings()
  const facts = {
    nonce: newNonce(),
    https: appUrl().startsWith('https:'),
    formTargets: OIDC_ISSUER ? [new URL(OIDC_ISSUER).origin] : [],
    development: process.env.NODE_ENV === 'development',
  }
  const id = requestId(request.headers.get('x-request-id'))

  const headers = new Headers(request.headers)
  headers.set('x-request-id', id)
  headers.set('x-nonce', facts.nonce)
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', contentSecurityPolicy(facts))

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', id)
  for (const [name, value] of Object.entries(securityHeaders(facts))) response.headers.set(name, value)
  return response
}
