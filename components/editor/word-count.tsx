'use client'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { Body } from '@/lib/document/tree'
import { countWords } from '@/lib/document/words'
import { counted } from '@/lib/platform/format'
import styles from './editor.module.css'

const quiet = 400

/** How many words the text has, counted when its writer pauses. */
export function WordCount({ editor }: { editor: Editor }) {
  const [words, setWords] = useState(() => countWords(editor.getJSON() as Body))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setWords(countWords(editor.getJSON() as Body)), quiet)
    }
    editor.on('update', count)
    editor.on('transaction', count)
    return () => {
      clearTimeout(timer)
      editor.off('update', count)
      editor.off('transaction', count)
    }
  }, [editor])
  return <p className={`${styles.words} num`}>{counted(words, 'word')}</p>
}
