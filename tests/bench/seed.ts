import { randomBytes } from 'node:crypto'
import { addComment } from '@/lib/comments/commands'
import { AddCommentInput } from '@/lib/comments/schema'
import { freeze } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import type { PersonActor } from '@/lib/platform/actor'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { manyComments } from '@/tests/support/many'
import { begunPaper, paragraphId, publishedPaper, save, windowOn } from '@/tests/support/papers'

const sentence =
  'The coalition holds that the Forum needs a predictable footing, drawn from every stakeholder group and open to review by the community that does the work.'

/** 35 members with a signatory each, who has a session. */
export async function seedPeople() {
  await foundCoalition()
  const people: PersonActor[] = []
  for (let n = 1; n <= 35; n++)
    people.push(await personOf(await memberCalled(`Member ${n} Registry`), 'signatory', `Person ${n}`))
  return { people, sessions: await Promise.all(people.map(sessionOf)) }
}

/** A paper of 30 paragraphs with so many comments, open for comments and for signing on. */
export async function seedPaper(people: readonly PersonActor[], comments: number) {
  const texts = Array.from(
    { length: 30 },
    (_, n) => `Paragraph ${n + 1}. ${sentence} ${sentence} ${sentence}`,
  )
  await clockAt('2025-05-26T10:00:00Z')
  const paper = await publishedPaper([texts])
  await windowOn(paper, 'comments')
  await windowOn(paper, 'signOn')
  await clockAt('2025-05-27T10:00:00Z')
  const [version] = paper.versions
  for (let n = 0; n < comments; n++)
    await comment(people[n % people.length] as PersonActor, paper.id, version?.id ?? '', n)
  return paper
}

/** A paper of 30 paragraphs with so many comments that they are put in by hand. */
export async function seedCrowded(people: readonly PersonActor[], comments: number) {
  const paper = await seedPaper(people, 0)
  const paragraphs = [null, ...Array.from({ length: 30 }, (_, n) => paragraphId(n + 1))]
  await manyComments({ paperId: paper.id, versionId: paper.versions[0]?.id ?? '', paragraphs }, comments)
  return paper
}

/** A final paper of 30 paragraphs. Moves the clock. */
export async function seedFinal(people: readonly PersonActor[]) {
  const paper = await seedPaper(people, 0)
  const admin = await adminPerson('An admin of the bench')
  const versionId = paper.versions[0]?.id ?? ''
  const of = { paperId: paper.id, versionId }
  await clockAt('2025-06-09T10:00:00Z')
  await freeze(act(admin), { ...of, closesAt: new Date('2025-06-17T10:00:00Z') })
  await clockAt('2025-06-18T10:00:00Z')
  await finalise(act(admin), { ...of, consensus: 'consensus', closesEarlier: false })
  return paper
}

async function comment(person: PersonActor, paperId: string, versionId: string, n: number): Promise<void> {
  const memberId = person.memberships[0]?.memberId
  const text = `Comment ${n + 1}: “predictable” should be said in figures, or it will be read in New York as a wish. ${sentence}`
  const input = {
    paperId,
    versionId,
    paragraph: paragraphId((n % 30) + 1),
    speaker: `ownName:${memberId}`,
    text,
  }
  await addComment(act(person), AddCommentInput.parse(input))
}

/** A draft of so many paragraphs, and the session of who writes it. */
export async function seedDraft(paragraphs: number) {
  const author = await taskforcePerson('A drafter of the bench')
  const paper = await begunPaper(author)
  const texts = Array.from({ length: paragraphs }, (_, n) => `Paragraph ${n + 1}. ${sentence} ${sentence}`)
  await save(author, paper, 0, ...texts)
  return { slug: paper.slug, session: await sessionOf(author) }
}

/** A signed-in browser of this person: the token that its cookie holds. */
export async function sessionOf(person: PersonActor): Promise<string> {
  const token = randomBytes(32).toString('hex')
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  const row = {
    tokenHash: tokenHash(token),
    personId: person.personId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  }
  await db.session.create({ data: row })
  return token
}
