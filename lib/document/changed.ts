import { typography } from './format'
import { type Redline, redline } from './redline'
import { isReworded } from './redline-run'
import type { Body, Identity } from './tree'

/**
 * Paragraphs of a new text that an old one did not have as they are: added, reworded, split, joined, or changed in format.
 * What only moved, or changed in white space or typography, does not count; what was removed is not there to be named.
 */
export function changedParagraphs(from: Body, to: Body): Set<Identity> {
  return changedIn(redline(from, to))
}

/** The same, of texts that were compared. */
export function changedIn({ blocks }: Pick<Redline, 'blocks'>): Set<Identity> {
  const changed = new Set<Identity>()
  for (const { kind, after, format, runs } of blocks) {
    if (kind === 'deleted' || kind === 'left') continue
    if (!isReworded(runs) && format.every((what) => what === typography)) continue
    for (const { id } of after) changed.add(id)
  }
  return changed
}
