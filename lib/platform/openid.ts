import 'server-only'
import { settings } from './env'

export type OpenIdIssuer = { issuer: string; clientId: string; clientSecret: string; name: string }

/** The issuer by which people may sign in beside mail, where the settings name one completely. */
export function openIdIssuer(): OpenIdIssuer | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME,
  } = settings()
  if (!issuer || !clientId || !clientSecret) return null
  return { issuer, clientId, clientSecret, name: OIDC_NAME ?? new URL(issuer).hostname }
}
