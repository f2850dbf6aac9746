/** What the policy depends on: the nonce of this answer, where the app lives, and what development needs. */
export type HeaderFacts = {
  nonce: string
  /** Whether people reach the app by https (APP_URL says so, not the request: a proxy may end TLS). */
  https: boolean
  /** Origins that a form may be sent on to besides this one: an OpenID issuer. */
  formTargets?: readonly string[]
  development?: boolean
  /** Whether other sites may show this answer in a frame: it is the same for everyone, and nothing can be done in it. */
  embeddable?: boolean
}

/** The content-security policy of one answer: nothing but this app's own files and the scripts that carry the nonce. */
export function contentSecurityPolicy({ nonce, https, formTargets = [], development }: HeaderFacts): string {
  const policy = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", ...formTargets],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(https ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** The policy of what other sites may show in a frame: its own style and links that leave the frame, nothing else. */
function embeddedPolicy({ nonce }: HeaderFacts): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'; frame-ancestors *`
}

/** Who may show an answer: this site alone, and in no frame; or anyone, in one. */
const alone = {
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const inFrames = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
}

/** Every security header of an answer, whatever the route. */
export function securityHeaders(facts: HeaderFacts): Record<string, string> {
  return {
    'content-security-policy': facts.embeddable ? embeddedPolicy(facts) : contentSecurityPolicy(facts),
    'x-content-type-options': 'nosniff',
    ...(facts.embeddable ? inFrames : alone),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'x-permitted-cross-domain-policies': 'none',
    ...lastingHeaders(facts.https),
  }
}

/** What every answer says, also one that only says that nothing has changed. */
export function lastingHeaders(https: boolean): Record<string, string> {
  return https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}
}

/**
 * What a request is given on its way to the app, and its answer on its way out.
 * @param sentId the id that came with the request, if one did
 * @param path the path that was asked for, without its query
 */
export function dress(sentId: string | null, path: string, facts: Omit<HeaderFacts, 'nonce' | 'embeddable'>) {
  const nonce = newNonce()
  const id = requestId(sentId)
  const embeddable = isEmbeddable(path)
  const answer: Record<string, string> = {
    ...securityHeaders({ ...facts, nonce, embeddable }),
    'x-request-id': id,
  }
  return {
    // Next reads the nonce for its own scripts from the policy on the request.
    request: {
      'content-security-policy': answer['content-security-policy'] ?? '',
      'x-nonce': nonce,
      'x-request-id': id,
    },
    answer,
  }
}

/** The one kind of address that other sites may put in a frame. */
export function isEmbeddable(path: string): boolean {
  return /^\/papers\/[a-z0-9-]+\/endorsements\/embed$/.test(path)
}

/** The request's own id if it is a plausible one (a proxy set it), else a new one: it goes into every log line. */
export function requestId(sent: string | null): string {
  return sent && /^[\w.:-]{8,64}$/.test(sent) ? sent : crypto.randomUUID()
}

/** 128 random bits for the policy of one answer. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}
