import { readDocx } from './docx'
import { readHtml } from './html'
import type { FileKind, Imported, ReadFile } from './imported'
import { readJson } from './json'
import { kindOf, type TextKind, wrongName } from './kind'
import { readMarkdownFile } from './markdown-file'
import { readOdt } from './odt'
import { readText } from './text'
import { damaged, Unreadable } from './unreadable'
import { Archive, zipLimits } from './zip'

const readers: Record<TextKind, (bytes: Uint8Array) => ReadFile> = {
  html: readHtml,
  json: readJson,
  markdown: readMarkdownFile,
  text: readText,
}

/**
 * Reads a file of any kind that people have texts in. Never throws: what cannot be read is refused with a sentence that
 * says why and what would help. Nothing in the file is executed or fetched. Time and memory are for the caller to bound.
 */
export function readBytes(bytes: Uint8Array, name: string): ReadFile {
  if (bytes.length > zipLimits.bytes) return { ok: false, why: 'The file is larger than 20 MB.' }
  try {
    const found = kindOf(bytes, name)
    if ('why' in found) return { ok: false, why: found.why }
    return found.kind === 'zip' ? ofArchive(new Archive(bytes), name) : readers[found.kind](bytes)
  } catch (error) {
    return { ok: false, why: error instanceof Unreadable ? error.message : damaged }
  }
}

function ofArchive(archive: Archive, name: string): ReadFile {
  const mimetype = new TextDecoder().decode(archive.read('mimetype') ?? new Uint8Array()).trim()
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text'))
    return called('odt', name, () => readOdt(archive))
  if (mimetype !== '')
    return {
      ok: false,
      why: 'This is no text document: choose a Word, OpenDocument, Markdown, HTML or text file.',
    }
  const types = new TextDecoder().decode(archive.read('[Content_Types].xml') ?? new Uint8Array())
  if (/wordprocessingml|ms-word/.test(types)) return called('docx', name, () => readDocx(archive))
  if (/spreadsheetml|ms-excel/.test(types)) return { ok: false, why: 'This is a spreadsheet, not a text.' }
  if (/presentationml|ms-powerpoint/.test(types)) return { ok: false, why: 'These are slides, not a text.' }
  if (archive.names.length === 0 || types !== '') return { ok: false, why: damaged }
  return { ok: false, why: 'This is an archive. Unpack it and choose the document in it.' }
}

function called(kind: 'docx' | 'odt', name: string, read: () => Imported): ReadFile {
  const why = wrongName(kind, name)
  return why === null ? whole(kind, read()) : { ok: false, why }
}

function whole(kind: FileKind, imported: Imported): ReadFile {
  const { body, proposals, remarks } = imported
  const isEmpty =
    body.content.length === 1 && body.content[0]?.type === 'paragraph' && !body.content[0].content
  if (isEmpty && proposals.length === 0 && remarks.length === 0)
    return { ok: false, why: 'The file holds no text.' }
  return { ok: true, kind, imported }
}
