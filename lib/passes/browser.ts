import 'server-only'
import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/platform/auth'
import { isId } from '@/lib/platform/ids'
import { linkMinutes } from '@/lib/platform/sign-in-link'
import { passMinutes } from './minutes'

/** What the browser that asked for a code remembers until it has typed it: of which row, for which address, on which page. */
type Asked = { passId: string; email: string; at: string }

const named = (name: string) => (cookieOptions().secure ? `__Host-${name}` : name)
const passCookie = () => named('pass')
const askedCookie = () => named('pass-asked')

async function keep(name: string, value: string, minutes: number): Promise<void> {
  ;(await cookies()).set(name, value, { ...cookieOptions(), maxAge: minutes * 60 })
}

export const rememberAsked = (asked: Asked) => keep(askedCookie(), JSON.stringify(asked), linkMinutes)

/** What was asked for on this page, in this browser. */
export async function readAsked(at: string): Promise<Asked | null> {
  const kept = (await cookies()).get(askedCookie())?.value
  try {
    const { passId, email, at: there } = JSON.parse(kept ?? '') as Record<string, unknown>
    return typeof passId === 'string' && isId(passId) && typeof email === 'string' && there === at
      ? { passId, email, at }
      : null
  } catch {
    return null
  }
}

export async function forgetAsked(): Promise<void> {
  await keep(askedCookie(), '', 0)
}

export async function keepPass(token: string): Promise<void> {
  await keep(passCookie(), token, passMinutes)
  await forgetAsked()
}

/** The token of the pass that this browser holds. It is no session: nothing but signing ever asks for it. */
export async function passToken(): Promise<string | null> {
  return (await cookies()).get(passCookie())?.value || null
}

export async function forgetPass(): Promise<void> {
  await keep(passCookie(), '', 0)
}
