import type { Sight } from './sight'
import type { AnswerRow, LastWordRow } from './statement'

/**
 * The published answer, and whether its author was heard. People, and what was said of a meeting, are for insiders; the
 * reason may repeat the words of the input, so it stays with its name; why the author was heard goes with the words.
 */
export type AnswerSeen = Omit<AnswerRow, 'handler' | 'lastWord'> & {
  handler: string | null
  lastWord: (Omit<LastWordRow, 'by'> & { by: string | null }) | null
}

/** What is left of an answer for a reader who sees this much of its input; `inside`: a person of the coalition. */
export function answerSeen(
  { lastWord, handler, meeting, reason, ...answer }: AnswerRow,
  sight: Sight,
  inside: boolean,
): AnswerSeen {
  const said = lastWord && {
    ...lastWord,
    why: sight === 'text' ? lastWord.why : null,
    by: inside ? lastWord.by : null,
  }
  return {
    ...answer,
    reason: sight === 'text' || sight === 'named' ? reason : null,
    meeting: inside ? meeting : null,
    handler: inside ? handler : null,
    lastWord: said,
  }
}
