import type { FileKind } from './imported'

const endings: Record<FileKind, readonly string[]> = {
  docx: ['docx', 'docm', 'dotx'],
  odt: ['odt', 'ott'],
  markdown: ['md', 'markdown', 'mdown'],
  html: ['html', 'htm', 'xhtml'],
  json: ['json'],
  text: ['txt'],
}

/** What can be brought, as one sentence. */
export const canBeBrought =
  'Bring a Word (.docx, .docm, .dotx), OpenDocument (.odt, .ott), Markdown (.md), HTML (.html), JSON (.json) or text file (.txt).'

/**
 * How a name ends, in small letters: what a computer opens the file by. Empty where it ends in nothing like that: without a
 * dot, in a number ("Comments 1.2") or in words. Dots and blanks at the very end count for nothing, as on Windows.
 */
export function endingOf(name: string): string {
  const ending = /\.([^.\s]+)[.\s]*$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return /^\d+$/.test(ending) ? '' : ending
}

/** Whether a file of this kind may have this ending; none says nothing false. */
export const endsAs = (kind: FileKind, ending: string) => ending === '' || endings[kind].includes(ending)

/** Whether a file with this ending may be read at all. */
export const isReadable = (ending: string) =>
  ending === '' || Object.values(endings).some((each) => each.includes(ending))
