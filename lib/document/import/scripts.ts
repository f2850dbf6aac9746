type Writing = { script: RegExp; languages: RegExp; usual: string | null }

/** Scripts, the languages that are written in them, and the one that is meant where nothing says which. */
const writings: Writing[] = [
  { script: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, languages: /^ja/, usual: 'ja' },
  { script: /\p{sc=Hangul}/gu, languages: /^ko/, usual: 'ko' },
  { script: /\p{sc=Han}/gu, languages: /^(zh|ja|ko)/, usual: 'zh-Hans' },
  { script: /\p{sc=Arabic}/gu, languages: /^(ar|fa|ur|ps|ku|ug|sd)/, usual: 'ar' },
  { script: /\p{sc=Hebrew}/gu, languages: /^(he|yi)/, usual: 'he' },
  { script: /\p{sc=Devanagari}/gu, languages: /^(hi|mr|ne|sa)/, usual: 'hi' },
  { script: /\p{sc=Thai}/gu, languages: /^th/, usual: 'th' },
  { script: /\p{sc=Greek}/gu, languages: /^el/, usual: 'el' },
  { script: /\p{sc=Cyrillic}/gu, languages: /^(ru|uk|bg|be|sr|mk|kk|ky|mn|tg)/, usual: null },
]
/**
 * The language that a text is said to be in, where it can be: office programs mark what they do not know by what they were
 * set to. Else the usual one of its script; null where that is no one's.
 */
export function languageIn(text: string, said: string | null): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  // Japanese has fewer kana than characters, and no other language has any.
  const writing = writings.find(({ script, usual }) => {
    const count = text.match(script)?.length ?? 0
    return count > (usual === 'ja' ? 0.15 : 0.5) * letters
  })
  if (writing) return said !== null && writing.languages.test(said) ? said : writing.usual
  const isOther = said !== null && writings.some(({ languages }) => languages.test(said))
  return isOther && letters > 0 ? null : said
}
