import type { Identity } from './tree'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 12

/** A fresh identity: 62 random bits, so that two drafts never meet by chance. */
export function newIdentity(): Identity {
  let identity = ''
  while (identity.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Bytes from 252 up would make the first letters likelier than the last.
      if (byte < 252 && identity.length < length) identity += alphabet[byte % 36]
    }
  }
  return identity
}

/** Whether a value from outside is shaped like an identity. */
export function isIdentity(value: unknown): value is Identity {
  return typeof value === 'string' && /^[a-z0-9]{12}$/.test(value)
}
