import 'server-only'
import { limitedTo } from '@/lib/comments/recirculation'
import { inputTime, recirculationBase } from '@/lib/comments/time'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { standingTexts, type Upload } from './facts'
import { previewed } from './preview'
import { visibleUpload } from './readable'
import type { VersionRead } from './reading'
import { roundLimits } from './round'
import { canDrop, type Door } from './rules'

/**
 * Something that waits to be entered, with what it says to the version it was made from, the versions that it could be
 * made from instead, and what the clock says now. Null where it is not there, or not for this actor to see.
 */
export async function getUpload(actor: Actor, slug: string, uploadId: string, door: Door, now: Date) {
  const found = await visibleUpload(actor, slug, uploadId)
  if (!found || found.upload.source !== door) return null
  const { paper, upload } = found
  const texts = await standingTexts(db, paper)
  const version = texts.find(({ id }) => id === upload.versionId)
  const { reading, ...shown } = upload
  return {
    paper,
    upload: shown,
    read: reading?.is === 'file' ? readOf(reading) : null,
    number: paper.versions.find(({ id }) => id === upload.versionId)?.number ?? null,
    choices: choicesOf(paper, texts, upload),
    items: version ? await itemsOn(paper, upload, version, now) : [],
    times: { comment: inputTime(paper, 'comment', now), suggestion: inputTime(paper, 'suggestion', now) },
    round: roundOf(paper, now),
    waits: canDrop(actor, upload).ok,
  }
}

export type UploadPreview = NonNullable<Awaited<ReturnType<typeof getUpload>>>

const readOf = ({ kind, understood, leftOut, notes }: Extract<Upload['reading'], { is: 'file' }>) => ({
  ...{ kind, understood, leftOut, notes },
})

/** Each version that stands with how alike the file is to it (0 to 1; null where that was not measured), newest first. */
function choicesOf(paper: PaperFacts, texts: readonly VersionRead[], { likeness }: Upload) {
  return texts.toReversed().map(({ id }) => ({
    id,
    number: paper.versions.find((each) => each.id === id)?.number ?? 0,
    score: likeness.find((each) => each.id === id)?.score ?? null,
  }))
}

async function itemsOn(paper: PaperFacts, upload: Upload, version: VersionRead, now: Date) {
  const belongs = await roundLimits(db, paper, version.id, now)
  return previewed(upload.items, version, belongs)
}

/** What the present round is limited to, in a sentence; null where nothing limits it. */
function roundOf(paper: PaperFacts, now: Date): string | null {
  const base =
    recirculationBase(paper.windows, 'comment', now) ?? recirculationBase(paper.windows, 'suggestion', now)
  return base === null ? null : limitedTo(paper, base)
}
