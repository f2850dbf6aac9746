'use client'
import { type FormEvent, useRef, useState } from 'react'
import type { Values } from '@/lib/platform/form-state'
import type { InputKind } from '@/prisma/generated/enums'
import type { GivenSaying } from './given'
import type { SpeakerChoice } from './speakers'
import { noteWritten } from './written'

type Answer = Record<string, string | number | boolean | null> | undefined

/** Remembers what a form sends, so that the thread can show what was acknowledged without asking for the page again. */
export function useGiven(
  paperId: string,
  speakers: readonly SpeakerChoice[],
  { kind, proposedIn }: OfKind = { kind: 'comment', proposedIn: () => [] },
) {
  const [given, setGiven] = useState<GivenSaying[]>([])
  const sent = useRef<Sent>({ values: {}, proposed: [] })
  return {
    given,
    watch: (event: FormEvent<HTMLElement>) => {
      if (!(event.target instanceof HTMLFormElement)) return
      const { submitter } = event.nativeEvent as SubmitEvent
      const form = new FormData(event.target, submitter)
      const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
      sent.current = { values, proposed: proposedIn(form) }
    },
    acknowledge: (answer: Answer) => {
      if (!answer) return
      noteWritten(paperId)
      setGiven((before) => [...before, { ...sayingOf(sent.current, answer, speakers), kind }])
    },
  }
}

type Proposed = GivenSaying['proposed']
/** What kind of input a form gives, and what it proposes. */
type OfKind = { kind: InputKind; proposedIn: (form: FormData) => Proposed }
type Sent = { values: Values; proposed: Proposed }

function sayingOf(
  { values: { speaker, text, reason, quote }, proposed }: Sent,
  answer: NonNullable<Answer>,
  speakers: readonly SpeakerChoice[],
): Omit<GivenSaying, 'kind'> {
  const choice = speakers.find(({ value }) => value === speaker) ?? speakers[0]
  return {
    id: String(answer.inputId ?? answer.replyId ?? answer.entryId),
    number: typeof answer.number === 'number' ? answer.number : null,
    name: choice?.name ?? '',
    capacity: choice?.capacity ?? null,
    at: String(answer.at),
    text: String(text ?? reason ?? '').trim(),
    proposed,
    quote: quote ? String(quote) : null,
    note: noteOf(answer, Boolean(quote)),
    room: typeof answer.room === 'string' ? answer.room : null,
  }
}

function noteOf({ lateBySeconds, quoteFound }: NonNullable<Answer>, quoted: boolean): string | null {
  if (typeof lateBySeconds === 'number')
    return `Recorded ${lateBySeconds} seconds after closing. Only you see it until an admin admits it.`
  if (!quoted || quoteFound !== false) return null
  return 'Those words are not in the paragraph as it stands, so the comment is on all of it. The words are kept with it.'
}
