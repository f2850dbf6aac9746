import 'server-only'
import { receiveText } from '@/lib/drafts/receive'
import { SaveDraftInput, SettleDraftInput } from '@/lib/drafts/schema'
import { saveAnnexDraft, settleAnnexDraft } from './draft'
import { getAnnexDraftText } from './queries'

/** The draft of an annex as the editor sends it by itself. */
export const receiveAnnexDraft = (request: Request, paperId: string) =>
  receiveText(request, paperId, SaveDraftInput, saveAnnexDraft, getAnnexDraftText)

/** The text that was chosen when two had collided. */
export const receiveSettledAnnexDraft = (request: Request, paperId: string) =>
  receiveText(request, paperId, SettleDraftInput, settleAnnexDraft, getAnnexDraftText)
