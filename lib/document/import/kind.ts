import { canBeBrought, endingOf, endsAs, isReadable } from './ending'
import type { FileKind } from './imported'

/** Kinds that are text as they lie. */
export type TextKind = Exclude<FileKind, 'docx' | 'odt'>
export type Kind = { kind: TextKind | 'zip' } | { why: string }

const word = 'Open it in Word or LibreOffice, save it as .docx, and choose that.'
const words = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** What other files begin with, and what would help. */
const known: { at?: number; bytes: readonly number[]; why: string }[] = [
  {
    bytes: words('%PDF'),
    why: 'This is a PDF, which has lines and no paragraphs. Copy its text and paste it, or choose the file that it was made from.',
  },
  { bytes: words('{\\rtf'), why: `This is an RTF file, which cannot be read. ${word}` },
  { bytes: [0x89, 0x50, 0x4e, 0x47], why: 'This is a picture, not a text.' },
  { bytes: [0xff, 0xd8, 0xff], why: 'This is a picture, not a text.' },
  { bytes: words('GIF8'), why: 'This is a picture, not a text.' },
  { bytes: words('RIFF'), why: 'This is a picture, a sound or a film, not a text.' },
  { bytes: [0x49, 0x49, 0x2a, 0], why: 'This is a picture, not a text.' },
  { bytes: [0x4d, 0x4d, 0, 0x2a], why: 'This is a picture, not a text.' },
  { bytes: words('ftyp'), at: 4, why: 'This is a picture or a film, not a text.' },
  { bytes: [0x1f, 0x8b], why: 'This is an archive. Unpack it and choose the document in it.' },
  { bytes: words('Rar!'), why: 'This is an archive. Unpack it and choose the document in it.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], why: 'This is an archive. Unpack it and choose the document in it.' },
  { bytes: words('MIME-Version:'), why: `This is a saved web page or mail, which cannot be read. ${word}` },
]

/**
 * What a file is: by what it holds; between kinds of text, which hold the same, by its name, too. Says, in a sentence, why
 * it is nothing that can be read, and what would help. Refuses text whose name ends as no text does.
 */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  if (bytes.length === 0) return { why: 'The file is empty.' }
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return { kind: 'zip' }
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { why: ofOldOffice(bytes) }
  const other = known.find((each) => begins(bytes, each.bytes, each.at))
  return other ? { why: other.why } : ofText(bytes, name)
}

function begins(bytes: Uint8Array, signs: readonly number[], at = 0): boolean {
  return signs.every((sign, index) => bytes[at + index] === sign)
}

/** Word before 2007, and the wrapper that Word puts around what it encrypts. */
function ofOldOffice(bytes: Uint8Array): string {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  if (names.includes('EncryptedPackage'))
    return 'The file is protected with a password. Save a copy without one and choose that.'
  if (/Workbook|PowerPoint/.test(names)) return 'This is no text, but a table or slides of an old Office.'
  return `This is a Word file of the old kind (.doc), which cannot be read. ${word}`
}

function ofText(bytes: Uint8Array, name: string): Kind {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const ending = endingOf(name)
  if (ending !== '' && (endsAs('docx', ending) || endsAs('odt', ending)))
    return { why: ofFalseName(bytes, ending) }
  if (isBinary(bytes))
    return {
      why: 'This is no document that can be read: choose a Word, OpenDocument, Markdown, HTML or text file.',
    }
  if (!isReadable(ending)) return { why: `Files called .${ending} are not read. ${canBeBrought}` }
  if (/^[^\w<]*<\?xml[^>]*>\s*<(w:wordDocument|pkg:package)/.test(start))
    return { why: `This is a Word file of a kind that cannot be read. ${word}` }
  if (isHtml(start, ending)) return { kind: 'html' }
  if (ending === 'json' || /^[^\w{[]{0,3}\s*\{\s*"(format|type|title|body|language)"/.test(start))
    return { kind: 'json' }
  return { kind: ending !== '' && endsAs('markdown', ending) ? 'markdown' : 'text' }
}

/** Why an archive of this kind is not read under this name; null where the name says nothing false. */
export function wrongName(kind: 'docx' | 'odt', name: string): string | null {
  const ending = endingOf(name)
  if (endsAs(kind, ending)) return null
  return `The file is called .${ending}, but holds ${kind === 'docx' ? 'a Word' : 'an OpenDocument'} file. Call it .${kind}, and choose it again.`
}

function ofFalseName(bytes: Uint8Array, ending: string): string {
  const size = bytes.length === 1 ? 'one byte' : `${bytes.length.toLocaleString('en-GB')} bytes`
  return `The file is called .${ending}, but it is no such file: it holds ${size} of something else. Save the document again and choose that.`
}

function isHtml(start: string, ending: string): boolean {
  if (ending !== '' && endsAs('html', ending)) return true
  return /^[^\w<]*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype html|html|head|body|meta|h[1-6]|p|div|table|ul|ol|article|section)\b/i.test(
    start,
  )
}

/** Bytes that no text has, save the zeros of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000)
  const controls = sample.filter(
    (byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27 && byte !== 0x1a),
  ).length
  const zeros = [0, 1].map((odd) => sample.filter((byte, index) => byte === 0 && index % 2 === odd).length)
  const few = Math.min(...zeros) <= 0.01 * sample.length && Math.max(...zeros) <= 0.5 * sample.length + 1
  return controls > 0.02 * sample.length || !few
}
