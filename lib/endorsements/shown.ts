import { digest } from '@/lib/platform/digest'
import type { Category } from '@/prisma/generated/enums'

type Shown = { displayName: string; categories: readonly Category[]; logoDigest: string | null }

/** The digest of what a list shows of a member: its name, categories and logo as they are now. */
export const shownDigest = ({ displayName, categories, logoDigest }: Shown): string =>
  digest({ name: displayName, categories, logo: logoDigest })
