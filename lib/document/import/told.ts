import type { Body } from '@/lib/document/tree'
import { type Imported, type LeftOut, understand } from './imported'

type Told = { title?: string | null; language?: string | null; leftOut?: LeftOut[]; notes?: string[] }

/** What a file of a format without tracked changes and comments says. */
export function plainly(
  body: Body,
  { title = null, language = null, leftOut = [], notes = [] }: Told = {},
): Imported {
  const understood = understand(body)
  return { body, accepted: null, title, language, proposals: [], remarks: [], understood, leftOut, notes }
}
