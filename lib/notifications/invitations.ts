import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Occurrence, Sending } from './occurrence'
import { peopleById } from './people'

/** Someone was asked in: who asked, for which member, and the door. The address itself is the key; no secret is sent. */
export async function onInvited(tx: Tx, { facts }: Occurrence<'person.invited'>): Promise<Sending[]> {
  const [by] = facts.personId ? await peopleById(tx, [facts.personId]) : []
  const member = facts.memberId ? await tx.member.findUnique({ where: { id: facts.memberId } }) : null
  const coalition = await tx.coalition.findFirstOrThrow({ select: { name: true } })
  const role = member ? `as ${article(facts.right)} of ${member.displayName}` : 'as one of its people'
  return (await peopleById(tx, [facts.invitedId])).map((to) => ({
    kind: 'invitation',
    to,
    waits: false,
    letter: {
      subject: `You are invited to ${coalition.name}`,
      paragraphs: [
        `${by?.name ?? 'The secretariat'} invites you to take part in the work of ${coalition.name}, ${role}.`,
        'Sign in with this mail address: you are sent a link, no password is needed.',
      ],
      action: { label: 'Sign in', href: '/sign-in' },
    },
  }))
}

const article = (right: string | null) => (right ? `a ${right}` : 'a person')
