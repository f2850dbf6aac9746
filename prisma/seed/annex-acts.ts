import { publishAnnex } from '@/lib/annex/commands'
import { saveAnnexDraft } from '@/lib/annex/draft'
import { PublishAnnexInput } from '@/lib/annex/schema'
import { SaveDraftInput } from '@/lib/drafts/schema'
import type { Act } from '@/lib/platform/once'
import { bodyOf } from './body'
import type { ActThatDoes, PaperSoFar } from './cast'

export async function draft(act: Act, paper: PaperSoFar, { blocks, title }: ActThatDoes<'draftAnnex'>) {
  const text = { title, language: 'en', body: bodyOf(`annex of ${paper.content.slug}`, blocks) }
  const over = { paperId: paper.id, revision: paper.annexRevision }
  const { revision } = await saveAnnexDraft(act, SaveDraftInput.parse({ ...over, ...text }))
  paper.annexRevision = revision
}

export async function publish(act: Act, paper: PaperSoFar, { note }: ActThatDoes<'publishAnnex'>) {
  const input = { paperId: paper.id, draftRevision: paper.annexRevision, note }
  await publishAnnex(act, PublishAnnexInput.parse(input))
}
