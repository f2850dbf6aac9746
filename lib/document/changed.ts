import { typography } from './format'
import { redline } from './redline'
import type { Body, Identity } from './tree'

/**
 * Paragraphs of a new text that an old one did not have as they are: added, reworded, or changed in format. What only
 * moved, or changed in white space or typography, does not count; what was removed is not there to be named.
 */
export function changedParagraphs(from: Body, to: Body): Set<Identity> {
  const changed = new Set<Identity>()
  for (const { id, kind, format, runs } of redline(from, to).blocks) {
    if (kind === 'deleted') continue
    if (format.some((what) => what !== typography) || runs.some(({ op }) => op !== 'same')) changed.add(id)
  }
  return changed
}
