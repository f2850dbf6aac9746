import type { Actor } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { VersionFacts } from '@/lib/versions/rules'

/** Whoever is signed in and may see a version has read it when they say so. It is nobody else's business. */
export function canMarkRead(actor: Actor, version: Pick<VersionFacts, 'suppressed' | 'takenBack'>): Decision {
  if (actor.kind === 'visitor') return no('Sign in, so that what you have read can be kept for you.')
  if (version.takenBack) return overtaken('This version was taken back meanwhile.')
  return version.suppressed ? overtaken('The text of this version was removed meanwhile.') : yes
}
