'use client'
import { Select } from '@/components/ui/select'

/**
 * The Taskforce's sentences. Chosen with a script, a sentence is put into the reason, where it can be changed; without one
 * the reason begins with it when the form is sent.
 */
export function SentenceMenu({ sentences }: { sentences: readonly { id: string; text: string }[] }) {
  return (
    <Select
      name="sentenceId"
      label="Begin the reason with a sentence"
      optional
      none="Choose a sentence …"
      choices={sentences.map(({ id, text }) => ({ value: id, label: text }))}
      onChange={({ currentTarget }) => {
        const sentence = sentences.find(({ id }) => id === currentTarget.value)
        const reason = currentTarget.form?.elements.namedItem('reason')
        if (!sentence || !(reason instanceof HTMLTextAreaElement)) return
        insert(reason, sentence.text)
        currentTarget.value = ''
      }}
    />
  )
}

/** Puts a sentence where the writer is, with a space to what stands before it. */
function insert(field: HTMLTextAreaElement, sentence: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field
  const space = start > 0 && !/\s/.test(value.charAt(start - 1)) ? ' ' : ''
  field.setRangeText(space + sentence, start, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
