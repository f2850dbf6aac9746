import type { Reading } from '@/lib/papers/reading'
import type { Actor } from '@/lib/platform/actor'
import { canMarkRead } from '@/lib/readings/rules'
import { HaveRead } from './have-read'
import { ReadBeacon } from './read-beacon'

/** Below a text: keeps that it was read, by itself after a while or at a click. Nothing where that is known. */
export function ReadNow({ actor, reading: { facts, shown, lastRead } }: { actor: Actor; reading: Reading }) {
  if (lastRead === shown.number || !canMarkRead(actor, shown).ok) return null
  return (
    <>
      <HaveRead {...{ actor, facts, shown, lastRead }} />
      <ReadBeacon paperId={facts.id} versionId={shown.id} />
    </>
  )
}
