import { type Decision, overtaken, yes } from '@/lib/platform/decision'
import { digest } from '@/lib/platform/digest'
import { listed } from '@/lib/platform/format'

/** An answer to an input that holds now, published or prepared. */
export type LiveAnswer = { dispositionId: string; published: boolean; handlerId: string; handler: string }
export type WithAnswers = { number: number; live: readonly LiveAnswer[] }

/** Names which answers someone saw when writing another to the same inputs. */
export function seenOf(inputs: readonly WithAnswers[]): string {
  const said = inputs.map(({ number, live }) => ({
    number,
    live: live.map((each) => each.dispositionId).sort(),
  }))
  return digest(said.sort((a, b) => a.number - b.number)).slice(0, 32)
}

/** Who writes over an answer has seen it: what another person prepared or published meanwhile is put before them first. */
export function isAsSeen(
  personId: string,
  inputs: readonly WithAnswers[],
  seen: string | undefined,
): Decision {
  if (seen === undefined || seen === seenOf(inputs)) return yes
  const others = inputs.filter(({ live }) => live.some(({ handlerId }) => handlerId !== personId))
  const [first] = others
  if (!first)
    return overtaken(
      'What was answered changed since you opened this. Your text is still here: look again, then send it.',
    )
  const by = [
    ...new Set(
      others.flatMap(({ live }) =>
        live.filter((each) => each.handlerId !== personId).map((each) => each.handler),
      ),
    ),
  ]
  const published = others.every(({ live }) => live.some((each) => each.published))
  const which = `${others.length === 1 ? 'input' : 'inputs'} ${listed(others.map(({ number }) => String(number)))}`
  return overtaken(
    `${listed(by)} ${published ? 'answered' : 'prepared an answer to'} ${which} meanwhile. Your text is still here: look at both, then send it again to replace that answer.`,
  )
}
