import fs from 'node:fs'
import type { Row } from '@/tests/bench/table'
import { importRows } from './import-rows'
import { realTexts } from './real-texts'
import { reanchoringRows } from './reanchoring'
import { timeRows } from './time-rows'
import { trapRows } from './trap-rows'

export type Options = {
  data: string
  seed: number
  rounds: number
  texts: number
  print: (line: string) => void
}

/** What needs no server: how comments are carried over, how texts are compared, how a file is read. */
export async function textRows(
  wanted: (group: string) => boolean,
  { data, seed, rounds, texts, print }: Options,
): Promise<Row[]> {
  const rows: Row[] = []
  if (wanted('anchors')) {
    if (fs.existsSync(data)) rows.push(...reanchoringRows(data, print))
    else print(`Real comments and real texts were left out: there is no ${data}.`)
    rows.push(...trapRows('traps', seed, texts, print))
    if (fs.existsSync(data)) rows.push(...trapRows('traps in real texts', seed, 13, print, realTexts(data)))
  }
  if (wanted('anchors') || wanted('redline')) rows.push(...timeRows(wanted, seed, rounds))
  if (wanted('import')) rows.push(...(await importRows(seed, rounds)))
  return rows
}
