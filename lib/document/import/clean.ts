/**
 * The characters of a file's text as they may stand in ours: line ends and tabs are spaces, runs of spaces one, and what
 * cannot be seen (controls, byte order marks, overrides of the direction, optional hyphens) is gone.
 */
export function cleanWords(text: string): string {
  return text
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u00AD\u202D\u202E\uFEFF\uFFF9-\uFFFB]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/ {2,}/g, ' ')
}

/** An instant as a file names it, in ISO 8601; without a zone it is taken as UTC. Null where it is none. */
export function instantFrom(value: string | undefined): string | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(
    value?.trim() ?? '',
  )
  if (!match) return null
  const date = new Date(`${match[1]}${match[2] ?? 'Z'}`)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? null : date.toISOString()
}

/** A name as a file has it; null where it names nobody. */
export function nameFrom(value: string | undefined): string | null {
  const name = cleanWords(value ?? '')
    .trim()
    .slice(0, 200)
  return name === '' || /^unknown( author)?$/i.test(name) ? null : name
}

/** A language tag without its region (Word marks it by the keyboard), Chinese by its script. Null where it is none. */
export function languageFrom(tag: string | undefined): string | null {
  if (!tag || !/^[a-z]{2,3}(-|$)/i.test(tag)) return null
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  if (language === 'zh') return rest.some((part) => /^(tw|hk|mo|hant)$/.test(part)) ? 'zh-Hant' : 'zh-Hans'
  return language === 'zxx' || language === 'und' ? null : language
}
