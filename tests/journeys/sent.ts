import type { APIResponse } from '@playwright/test'
import { unzipped } from '@/tests/support/matrix'

/** What an answer says: its text; of a file that is packed the text of all its parts, by name. */
export async function sentIn(answer: APIResponse): Promise<string> {
  const bytes = await answer.body()
  const isPacked = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (!isPacked) return bytes.toString('utf8')
  const parts = unzipped(new Uint8Array(bytes))
  return Object.keys(parts)
    .sort()
    .map((name) => `${name}\n${parts[name]}`)
    .join('\n')
}
