'use server'
import { cookies } from 'next/headers'
import { readTheme, themeCookieName } from './theme'

/** Remembers in a cookie how this reader wants the pages to look. It changes nothing of the coalition's. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = readTheme(form.get('theme'))
  const name = themeCookieName()
  const jar = await cookies()
  if (theme === 'auto') jar.delete(name)
  else
    jar.set(name, theme, {
      httpOnly: true,
      sameSite: 'lax',
      secure: name.startsWith('__Host-'),
      path: '/',
      maxAge: 31_536_000,
    })
}
