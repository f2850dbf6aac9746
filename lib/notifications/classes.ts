import 'server-only'
import { asGiven } from '@/lib/endorsements/standing'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { challengers, challengesToCorrect } from '@/lib/versions/rules'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import { openWindow } from '@/lib/windows/rules'
import { instantFor } from './instant-for'
import type { Reaction, Sending } from './occurrence'
import { adminPeople } from './people'
import { rowsOf } from './text-changes'
import { toSignatories } from './to-signatories'

/** An editorial change was confirmed: members whose signature was carried over may decline it. */
export const onClassConfirmed: Reaction<'class.confirmed'> = (tx, { at, facts }, paper) =>
  carriedOver(tx, paper, facts.carriedIds, at, 'was confirmed')

/**
 * A class was corrected. Substantive after all: whose signature goes back to the text it signed is asked to look at the
 * change. Editorial after all: whose signature was carried over is told, and may decline it.
 */
export const onClassCorrected: Reaction<'class.corrected'> = async (tx, { at, facts }, paper) => {
  if (facts.kind === 'editorial')
    return carriedOver(tx, paper, facts.affectedIds, at, 'was called that after all')
  const all = await rowsOf(tx, paper.id)
  const number = paper.versions.find(({ id }) => id === facts.versionId)?.number
  const window = openWindow(paper.windows, 'signOn', at)
  const why = facts.memberId ? `${challengesToCorrect} members challenged it` : 'an admin corrected it'
  const told = all
    .filter(({ id }) => facts.affectedIds.includes(id))
    .map(({ memberId, member, version }) => ({
      ...{ kind: 'reconfirm', memberId, memberName: member.displayName },
      words: [
        `The change that version ${number} made in “${paper.title}” counts as substantive: ${why}. The signature of ${member.displayName} is back under version ${version.number}, and no longer under the text that changed.`,
      ],
      label: `See what changed since version ${version.number}`,
    }))
  return toSignatories(tx, paper, told, {
    at,
    subject: (_, names) => `Please reconfirm for ${names}, the change is substantive: ${paper.title}`,
    more: (_, to) => [
      'You are shown only what changed since your member signed. Nothing is counted for the new version until you say so.',
      window
        ? `Sign-on is open until ${instantFor(to, window.closesAt)}.`
        : 'Sign-on is not open now: you are told when it is.',
    ],
  })
}

async function carriedOver(
  tx: Tx,
  paper: PaperFacts,
  ids: readonly string[],
  at: Date,
  how: string,
): Promise<Sending[]> {
  if (ids.length === 0) return []
  const all = await rowsOf(tx, paper.id)
  const end = carryOverEnd(paper.procedure, at, await nonWorkingDays(tx))
  const told = all
    .filter(({ id }) => ids.includes(id))
    .map((row) => ({
      ...{ kind: 'carriedOver', memberId: row.memberId, memberName: row.member.displayName },
      words: [
        `An editorial change to “${paper.title}” ${how}: the signature of ${row.member.displayName}, given on version ${asGiven(all, row).version.number}, now stands under version ${row.version.number}.`,
      ],
      label: 'See the change',
    }))
  return toSignatories(tx, paper, told, {
    at,
    subject: (_, names) => `Carried over for ${names}: ${paper.title}`,
    more: (_, to) => [
      `If you do not agree that the change is editorial, you can decline it for your member, or challenge it for all${end ? `, until ${instantFor(to, end)}` : ''}.`,
    ],
  })
}

/** A signatory challenged a class: the admins read why, and may correct it before two more members do. */
export const onClassChallenged: Reaction<'class.challenged'> = async (tx, { facts }, paper) => {
  const version = paper.versions.find(({ id }) => id === facts.versionId)
  const said = await tx.changeClass.findFirst({
    where: { versionId: facts.versionId, memberId: facts.memberId, step: 'challenged' },
    orderBy: { seq: 'desc' },
    select: { reason: true },
  })
  const { displayName } = await tx.member.findUniqueOrThrow({
    where: { id: facts.memberId },
    select: { displayName: true },
  })
  const count = challengers(version?.classes ?? []).length
  return (await adminPeople(tx)).map((to) => ({
    kind: 'classChallenged',
    to,
    waits: false,
    letter: {
      subject: `${displayName} says that a change is not editorial: ${paper.title}`,
      paragraphs: [
        `${displayName} challenges the class of version ${version?.number} of “${paper.title}”. Members that challenge it: ${count}; ${challengesToCorrect} make it substantive for all.`,
        `Its reason:\n“${said?.reason ?? ''}”`,
        'An admin can correct the class; whose signature was carried over is then asked again.',
      ],
      action: { label: 'See the change', href: `/papers/${paper.slug}/versions/${version?.number}` },
    },
  }))
}
