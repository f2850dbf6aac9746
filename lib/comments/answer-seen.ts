import type { AnswerRow, LastWordRow } from './statement'

/** The published answer, and whether its author was heard: people are for insiders, why goes with the words. */
export type AnswerSeen = Omit<AnswerRow, 'handler' | 'lastWord'> & {
  handler: string | null
  lastWord: (Omit<LastWordRow, 'by'> & { by: string | null }) | null
}

/** What this reader may see of an answer: `words`, those of the input; `inside`, a person of the coalition. */
export function answerSeen(
  { lastWord, handler, ...answer }: AnswerRow,
  words: boolean,
  inside: boolean,
): AnswerSeen {
  const said = lastWord && {
    ...lastWord,
    why: words ? lastWord.why : null,
    by: inside ? lastWord.by : null,
  }
  return { ...answer, handler: inside ? handler : null, lastWord: said }
}
