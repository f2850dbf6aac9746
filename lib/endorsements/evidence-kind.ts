import { endingOf } from '@/lib/document/import/ending'

/** The most bytes of a file that a stance on behalf rests on. */
export const mostEvidenceBytes = 3_000_000

const starts = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** What mail programs of one kind keep a mail in. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * What is wrong with a file as evidence, as one sentence; null where it is a PDF or a mail of at most 3 MB. What it is, is
 * read from its bytes; its name must not say otherwise (`wrongName`).
 */
export function wrongAsEvidence(bytes: Uint8Array): string | null {
  if (bytes.length > mostEvidenceBytes)
    return 'This file is larger than 3 MB. Save the mail without its attachments, or make the PDF smaller.'
  if (endingFor(bytes) !== null) return null
  return 'This is neither a PDF nor a saved mail (.eml, .msg). Save the mail as a file, or print it to a PDF.'
}

/**
 * What is wrong with the name of such a file, as one sentence; null where it ends as such a file does, or in nothing that a
 * computer would open it by.
 */
export function wrongName(name: string, bytes: Uint8Array): string | null {
  const [ending, right] = [endingOf(name), endingFor(bytes)]
  if (ending === '' || ending === right) return null
  return `This file is called .${ending}, but it is ${right === 'pdf' ? 'a PDF' : 'a saved mail'}. Call it .${right}, and choose it again.`
}

function endingFor(bytes: Uint8Array): 'pdf' | 'msg' | 'eml' | null {
  if (starts(bytes, pdf)) return 'pdf'
  if (starts(bytes, compound)) return 'msg'
  return isMail(bytes) ? 'eml' : null
}

/** A mail as text begins with header lines, one of which says from whom or from where it came. */
function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384)).replace(/^\s*From .*\r?\n/, '')
  const lines = (head.split(/\r?\n\r?\n/)[0] ?? '').split(/\r?\n/)
  const areHeaders = lines.slice(0, -1).every((line) => /^([!-9;-~]+:|[ \t])/.test(line))
  return areHeaders && lines.some((line) => /^(From|Received|Return-Path):/i.test(line))
}
