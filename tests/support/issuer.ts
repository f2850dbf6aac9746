import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string }
type Granted = { claims: Claims; nonce: string; challenge: string }

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

/** An OpenID issuer of this process, which checks PKCE and signs what it is told to say. */
export async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const granted = new Map<string, Granted>()
  let calledInstead: string | undefined
  const server = createServer(async (request, response) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration')
      return answer(200, {
        issuer: calledInstead ?? url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (request.url === '/keys') {
      const key = publicKey.export({ format: 'jwk' })
      return answer(200, { keys: [{ ...key, kid: 'k', alg: 'RS256', use: 'sig' }] })
    }
    const form = await bodyOf(request)
    const grant = granted.get(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || verifier !== grant.challenge) return answer(400, { error: 'invalid_grant' })
    const seconds = Math.floor(Date.now() / 1000)
    const claims = {
      iss: calledInstead ?? url,
      aud: 'client',
      iat: seconds,
      exp: seconds + 60,
      nonce: grant.nonce,
      ...grant.claims,
    }
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`
    const signature = sign('sha256', Buffer.from(text), privateKey).toString('base64url')
    answer(200, { access_token: 'x', token_type: 'Bearer', id_token: `${text}.${signature}` })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What the issuer sends back with a person that it knows under these claims. */
    grant(authorization: URL, claims: Claims, change: { nonce?: string } = {}) {
      const code = randomUUID()
      const asked = (name: string) => authorization.searchParams.get(name) ?? ''
      granted.set(code, { claims, nonce: change.nonce ?? asked('nonce'), challenge: asked('code_challenge') })
      return { code, state: asked('state') }
    },
    /** By what name it calls itself from now on; without one by its address. */
    callItself(name?: string) {
      calledInstead = name
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
