/** A text file as text, and the encoding that it was found to be in (a label of the WHATWG Encoding Standard). */
export type Decoded = { text: string; encoding: string }

/**
 * Decodes a text file that does not say how it was saved. A byte order mark decides; then UTF-16 by where its zeros and
 * spaces stand; then UTF-8, which other encodings are hardly ever by chance (also with a few damaged bytes in it); then
 * the older encoding in which most words are words. Windows-1252 where nothing speaks for another. Never throws: what
 * cannot be read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? wide(bytes) ?? (isUtf8(bytes) ? 'utf-8' : old(bytes))
  return { text: decoded(bytes, encoding), encoding }
}

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function marked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: letters of Latin scripts have a zero beside them; in others spaces and line ends do. */
function wide(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const length = Math.min(bytes.length, 20_000) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const enough = Math.max(2, 0.01 * (length / 2))
  if (odd >= enough && even <= 0.1 * odd) return 'utf-16le'
  return even >= enough && odd <= 0.1 * even ? 'utf-16be' : null
}

/** Whether what is not ASCII is UTF-8, save for one damaged place in twenty. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = decoded(bytes, 'utf-8')
  const broken = text.split('\uFFFD').length - 1
  if (broken === 0) return true
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  return whole >= 20 * broken
}

const candidates = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'koi8-r',
  'shift_jis',
  'euc-kr',
  'gb18030',
  'big5',
]

function old(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 60_000)
  let best = { encoding: 'windows-1252', score: 0 }
  for (const encoding of candidates) {
    const score = plausibility(decoded(sample, encoding)) - (encoding === 'windows-1252' ? 0 : 1)
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

/** Words of one script, and the letters that make up more than half of its texts. */
const scripts = [
  { word: /^[\p{sc=Cyrillic}\p{M}]+$/u, usual: /[оеаинтсрвл]/giu },
  { word: /^[\p{sc=Greek}\p{M}]+$/u, usual: /[αοιετσνηςρ]/giu },
  { word: /^[\p{sc=Hebrew}\p{M}]+$/u, usual: /[יוהלאמתרבנ]/gu },
  { word: /^[\p{sc=Arabic}\p{M}]+$/u, usual: /[اليمنةتور]/gu },
  { word: /^[\p{sc=Hangul}]+$/u, usual: /[이다는의에가을고한로]/gu },
  { word: /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u, usual: /[\p{sc=Hiragana}\p{sc=Katakana}ー]/gu },
]
/** What Chinese and Japanese texts are full of, and wrongly read ones are not. */
const usual = /[的一是不了在人有中大和国國为為会會上个個这這对對年与與以及互联網网の을に는は]/gu
const latin = /^[\p{sc=Latin}\p{M}]+$/u
/** What stands in the places of other encodings' letters: seldom in a word, or only in few languages. */
const rareLatin = /[ÐðÝýÞþ×÷¤¥§¦¨¬¯°±²³´¸¹º¼½¾µ¿¡¢£ÿ]/u

/** How much a reading of the bytes looks like words: each word that holds more than ASCII speaks for it or against it. */
function plausibility(text: string): number {
  let score = 3 * (text.match(usual)?.length ?? 0)
  score -= 5 * (text.match(/[\uFFFD\p{Co}\u0080-\u009F]/gu)?.length ?? 0)
  for (const [run] of text.matchAll(
    /[^\s\p{ASCII}]+|[\p{L}\p{M}\p{N}\p{S}]*[^\p{ASCII}\s\p{P}][\p{L}\p{M}\p{S}]*/gu,
  )) {
    score += ofWord(run)
  }
  return score
}

function ofWord(word: string): number {
  if (/^[\p{P}\u00A0]+$/u.test(word)) return 0.5
  const letters = word.replace(/[\p{P}\p{N}]/gu, '')
  if (/[\p{S}\p{No}¿¡]\p{L}|\p{L}[\p{S}\p{No}¿¡]/u.test(word)) return -3
  if (/\p{Ll}\p{Lu}/u.test(letters)) return -2
  if (latin.test(letters)) return ofLatinWord(letters)
  const script = scripts.find(({ word: ofScript }) => ofScript.test(letters))
  return script ? 1 + (letters.match(script.usual)?.length ?? 0) : -3
}

/** A word in a Latin script: where one encoding has a vowel another has a consonant, which then stands oddly. */
function ofLatinWord(letters: string): number {
  const beyond = letters.match(/[^\p{ASCII}]/gu)?.length ?? 0
  if (rareLatin.test(letters)) return -1
  if (beyond > 1 && beyond > letters.length / 2) return -2
  const plain = letters.normalize('NFD').replace(/\p{M}/gu, '')
  if (letters.length > 2 && !/[aeiouyæœøåıłþ]/i.test(plain)) return -1
  return /[øèìùò][aeiouáéíóú]/i.test(letters) ? -1 : 1
}
