import type { Speaks } from '@/lib/comments/schema'
import type { Wording } from '@/lib/document/wording'
import { AddSuggestionInput } from '@/lib/suggestions/schema'
import { paragraphId, type publishedPaper } from './papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

/** Other words in a paragraph, by its number: these characters, from this place on, become those. */
export const instead = (n: number, start: number, was: string, words: string): Wording => ({
  ...{ do: 'replace', paragraph: paragraphId(n), start, end: start + was.length, was, words },
})
export const following = (n: number, words: string): Wording => ({
  ...{ do: 'insertAfter', paragraph: paragraphId(n), words },
})
export const without = (n: number, was: string): Wording => ({
  ...{ do: 'delete', paragraph: paragraphId(n), was },
})

/** “become permanent” in the first paragraph of a paper of the tests as another's words. */
export const permanent = (words: string) => instead(1, 17, 'become permanent', words)

type Change = Partial<Omit<AddSuggestionInput, 'paperId'>>

/** A suggestion on the paper's last version, as a form would send it. */
export const suggestionOn = (paper: Paper, speaker: Speaks, change: Change = {}): AddSuggestionInput => ({
  ...AddSuggestionInput.parse({
    paperId: paper.id,
    versionId: paper.versions.at(-1)?.id,
    speaker: 'taskforce',
    changes: [permanent('be made permanent')],
    reason: 'It is others who make it so.',
  }),
  speaker,
  ...change,
})
