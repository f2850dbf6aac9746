import { formatDate } from '@/lib/platform/format'
import type { Upload } from './facts'

/** From what an input was entered: "a mail of 3 June 2025 from Ana Lund, file comments.docx". Names are for insiders. */
export function sourceNote({
  source,
  sender,
  cameOn,
  fileName,
}: Pick<Upload, 'source' | 'sender' | 'cameOn' | 'fileName'>): string {
  if (source === 'file') return `the file ${fileName}`
  const of = cameOn ? ` of ${formatDate(cameOn)}` : ''
  return [`a mail${of} from ${sender}`, fileName && `file ${fileName}`].filter(Boolean).join(', ')
}
