import { describe, expect, test } from 'vitest'
import { newsWords } from '@/components/live/news-words'

describe('what an open panel says that it has not shown yet', () => {
  test.each([
    [['comment'], [], '1 new comment'],
    [['suggestion'], [], '1 new suggestion'],
    [['suggestion', 'comment', 'comment'], [], '2 new comments, 1 new suggestion'],
    [['suggestion'], ['comment'], '1 new suggestion, 1 changed'],
    [[], ['comment', 'comment'], '2 comments with news'],
    [[], ['suggestion'], '1 suggestion with news'],
    [[], ['suggestion', 'comment'], '1 comment, 1 suggestion with news'],
  ] as const)('%j and %j: %s', (fresh, changed, words) => {
    expect(newsWords(fresh, changed)).toBe(words)
  })
})
