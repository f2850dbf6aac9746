const tags = [
  'en',
  'fr',
  'es',
  'ar',
  'zh-Hans',
  'ru',
  'pt',
  'de',
  'ja',
  'ko',
  'hi',
  'id',
  'it',
  'nl',
  'sw',
  'tr',
  'uk',
]

const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** Languages to choose from, by their English names; the one in force is always among them. */
export function languageChoices(current: string): { value: string; label: string }[] {
  const [first, ...others] = tags
  const all = [first ?? 'en', ...others.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)))]
  const known = all.includes(current) ? all : [current, ...all]
  return known.map((tag) => ({ value: tag, label: nameOf(tag) }))
}

function nameOf(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
