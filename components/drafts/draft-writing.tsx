import { DraftDesk } from '@/components/editor/draft-desk'
import { languageChoices } from '@/components/papers/languages'
import type { ActionFormProps } from '@/components/ui/form'
import { toMarkdown } from '@/lib/document/markdown'
import type { Body } from '@/lib/document/tree'
import { PlainDraftForm } from './plain-draft-form'

type DraftWritingProps = {
  paperId: string
  /** The address that takes what the editor sends by itself. */
  address: string
  /** Under what a browser keeps what is not saved yet. */
  keptAs: string
  /** What the plain form does, in browsers without scripts. */
  action: ActionFormProps['action']
  /** Stands before each number. */
  prefix?: string
  /** Numbers that paragraphs keep, by their identities. */
  fixed?: readonly (readonly [string, string])[]
  draft: {
    title: string
    language: string
    body: Body
    revision: number
    updatedAt: Date
    updatedBy: string
  }
}

/** Where a working text is written: the editor, or without scripts a form with the text as Markdown. */
export function DraftWriting({ paperId, action, draft, ...desk }: DraftWritingProps) {
  const { title, language, body, revision, updatedAt, updatedBy: savedBy } = draft
  const written = { title, language, revision, savedBy, languages: languageChoices(language) }
  return (
    <>
      <DraftDesk {...desk} {...written} body={body} savedAt={updatedAt.toISOString()} />
      <noscript>
        <PlainDraftForm
          action={action}
          hidden={{ key: crypto.randomUUID(), paperId }}
          text={toMarkdown(body)}
          {...written}
        />
      </noscript>
    </>
  )
}
