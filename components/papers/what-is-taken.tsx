import type { Reading } from '@/lib/papers/reading'
import type { Actor } from '@/lib/platform/actor'
import type { Limits } from './page-facts'
import { RecirculationLine } from './recirculation-line'
import { TakingPartLine } from './taking-part-line'

type Props = { actor: Actor; reading: Reading; limits: Limits | null; now: Date }

/** What input is taken on this text, from whom and until when; in a recirculation also what silence means. */
export function WhatIsTaken({ actor, reading, limits, now }: Props) {
  const { taking, facts } = reading
  if (!limits) return <TakingPartLine actor={actor} taking={taking} facts={facts} />
  return (
    <>
      <RecirculationLine reading={reading} limits={limits.to} whole={!limits.folds} now={now} />
      {!taking.comment.ok && <TakingPartLine actor={actor} taking={taking} facts={facts} />}
    </>
  )
}
