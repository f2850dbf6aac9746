import { expect, test } from 'vitest'
import { languageIn } from '@/lib/document/import/scripts'

test.each([
  ['The Forum.', 'en', 'en'],
  ['The Forum.', null, null],
  ['The Forum.', 'hi', null],
  ['يدعم المجتمع التقني', 'hi', 'ar'],
  ['از جامعه فنی', 'fa', 'fa'],
  ['הקהילה הטכנית', 'en', 'he'],
  ['すべての人間は、生まれながらにして自由であり', 'zh-Hans', 'ja'],
  ['技术社群支持论坛', 'zh-Hant', 'zh-Hant'],
  ['기술 공동체', null, 'ko'],
  ['Техническое сообщество', 'uk', 'uk'],
  ['Техническое сообщество', 'en', null],
  ['', 'fr', 'fr'],
])('“%s”, said to be %s, is in %s', (text, said, language) => {
  expect(languageIn(text, said)).toBe(language)
})
