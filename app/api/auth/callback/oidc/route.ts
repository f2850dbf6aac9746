import { finishAtIssuer } from '@/lib/sign-in/issuer'

/** Where the issuer sends people back to: a GET by its nature, bound to this browser by state, nonce and PKCE. */
export const GET = (request: Request) => finishAtIssuer(new URL(request.url).searchParams)
