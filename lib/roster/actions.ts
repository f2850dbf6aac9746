'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { visit } from '@/lib/platform/session'
import { submit } from '@/lib/platform/submit'
import { importRoster, reportRoster } from './commands'
import { decode } from './read'
import type { ReportLine } from './report'
import { ImportInput, TakeBackImportInput } from './schema'
import { takeBackImport } from './take-back'

/** What the page shows after files were sent: the report, and the texts from which it is applied. */
export type ReportState =
  | { status: 'idle' }
  | { status: 'refused'; why: string }
  | { status: 'report'; lines: ReportLine[]; texts: string[]; digest: string; files: number }

/** Reads one or two files and answers what they would do; writes nothing. */
export async function reportRosterAction(_: ReportState, form: FormData): Promise<ReportState> {
  const { actor } = await visit()
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0)
  if (files.length === 0) return { status: 'refused', why: 'Choose a file first.' }
  if (files.length > 2) return { status: 'refused', why: 'Choose one file, or two.' }
  const texts: string[] = []
  for (const file of files) {
    const read = decode(new Uint8Array(await file.slice(0, 1_000_001).arrayBuffer()))
    if (!read.ok) return { status: 'refused', why: `${file.name}: ${read.why}` }
    texts.push(read.text)
  }
  const compared = await reportRoster(actor, texts)
  if (!compared) return { status: 'refused', why: 'Only an admin can do this.' }
  if (!compared.ok) return { status: 'refused', why: compared.why }
  const { lines } = compared.report
  return { status: 'report', lines, texts, digest: compared.digest, files: files.length }
}

export async function importRosterAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ImportInput, importRoster)
  if (state.status === 'done') revalidatePath('/', 'layout')
  // The files are on the person's own machine: they are not sent back.
  return 'values' in state ? { ...state, values: {} } : state
}

export async function takeBackImportAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, TakeBackImportInput, takeBackImport)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}
