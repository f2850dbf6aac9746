/** How a reader wants the pages to look: as their system has it, or always one way. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie that remembers it; with https only this host can set it. */
export function themeCookieName(appUrl = process.env.APP_URL ?? ''): string {
  return appUrl.startsWith('https:') ? '__Host-theme' : 'theme'
}

/** What a cookie or a form says, if it is one of the three; else as the system has it. */
export function readTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'auto'
}
