import type { Actor } from '@/lib/platform/actor'

const words = { signatory: 'signs for', representative: 'speaks for', contributor: 'contributes at' } as const

/** What a person is here, each as it is said beside the name: "speaks for Fjord Registry", "Taskforce", "admin". */
export function capacities(actor: Extract<Actor, { kind: 'person' }>): string[] {
  return [
    ...actor.memberships.map(({ right, memberName }) => `${words[right]} ${memberName}`),
    ...(actor.taskforce ? ['Taskforce'] : []),
    ...(actor.admin ? ['admin'] : []),
  ]
}
