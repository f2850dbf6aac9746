import type { IntentionKind, Stance } from '@/prisma/generated/enums'

/** How far one member came with one paper. */
export type Cell = { inputs: number; intention: IntentionKind | null; stance: Stance | null }
