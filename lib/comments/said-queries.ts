import 'server-only'
import { db } from '@/lib/platform/db'
import { heldSaid } from './held'
import { inputsStatement, type PlacedIn, type SaidRow, saidStatement } from './said-statement'
import type { InputRow } from './statement'

/** What is being asked for: many who ask at once, as after an event, are answered by one statement. */
const asking = new Map<string, Promise<SaidRow>>()

/**
 * What was said on a version, as it stands under this mark or a later one: from what is held, else read anew. Who may
 * know what of it is for the caller's rules.
 */
export async function saidOn(paperId: string, version: PlacedIn, mark: string): Promise<SaidRow> {
  const held = heldSaid.get(version.id)
  if (held?.mark === mark) return held
  const question = `${version.id} ${mark}`
  const asked = asking.get(question) ?? ask(paperId, version).finally(() => asking.delete(question))
  asking.set(question, asked)
  return asked
}

async function ask(paperId: string, version: PlacedIn): Promise<SaidRow> {
  const [row] = await db.$queryRaw<[SaidRow]>(saidStatement(paperId, version))
  heldSaid.put(version.id, row)
  return row
}

/** The inputs of a paper with these numbers, as they stand in a version. */
export async function inputsFor(
  paperId: string,
  versionId: string,
  numbers: readonly number[],
): Promise<readonly InputRow[]> {
  if (numbers.length === 0) return []
  const [row] = await db.$queryRaw<[{ inputs: InputRow[] }]>(inputsStatement(paperId, versionId, numbers))
  return row.inputs
}
