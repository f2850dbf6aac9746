import type { DraftCopyReason } from '@/prisma/generated/enums'

/** Why a text of a draft was kept. */
export const copyReason: Record<DraftCopyReason, string> = {
  replaced: 'replaced by another text',
  published: 'published',
  periodic: 'every ten minutes',
}
