import type { Right } from '@/lib/platform/actor'

/** What each right is called, and what it lets a person do. */
export const rightNames: Record<Right, string> = {
  contributor: 'contributor',
  representative: 'representative',
  signatory: 'signatory',
}

export const rightHints: Record<Right, string> = {
  contributor: 'Takes part under their own name.',
  representative: 'Also speaks for the member, and invites its contributors.',
  signatory: 'Also binds the member: signs on and withdraws.',
}

export const rightChoices = (['contributor', 'representative', 'signatory'] as const).map((right) => ({
  value: right,
  label: rightNames[right].charAt(0).toUpperCase() + rightNames[right].slice(1),
  hint: rightHints[right],
}))
