import type { Actor } from '@/lib/platform/actor'
import type { NavItem } from './shell'

/** The rooms that this reader can enter. */
export function rooms(actor: Actor): NavItem[] {
  return [
    { href: '/', label: 'Home' },
    { href: '/papers', label: 'Papers' },
    { href: '/members', label: 'Members' },
    { href: '/calendar', label: 'Calendar' },
    ...(actor.kind === 'person' && actor.taskforce ? [{ href: '/desk', label: 'Desk' }] : []),
    ...(actor.kind === 'person' && actor.admin ? [{ href: '/admin', label: 'Admin' }] : []),
  ]
}
