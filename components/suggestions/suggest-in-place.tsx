'use client'
import { useState } from 'react'
import { paragraphsOnPage } from './edit-slot'
import { SuggestForm, type SuggestFormProps } from './suggest-form'

/** Suggests other words where they stand: on the paragraphs of the page, in their places in the text. */
export function SuggestInPlace(props: Omit<SuggestFormProps, 'paragraphs' | 'editInText'>) {
  const [paragraphs] = useState(paragraphsOnPage)
  return <SuggestForm {...props} paragraphs={paragraphs} editInText />
}
