import { proposeConsensus } from '@/lib/consensus/commands'
import { ProposeInput } from '@/lib/consensus/schema'
import { freeze as freezeVersion } from '@/lib/finalisation/commands'
import { finalise as finalisePaper } from '@/lib/finalisation/finalise'
import { FinaliseInput, FreezeInput } from '@/lib/finalisation/schema'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'
import { changeWindow as changeTimes, setWindows } from '@/lib/windows/commands'
import { setRound } from '@/lib/windows/rounds'
import { ChangeWindowInput, SetRoundInput, SetWindowsInput } from '@/lib/windows/schema'
import { type ActThatDoes, type PaperSoFar, versionOf } from './cast'
import { coalition } from './content/coalition'

/** The fields of the form that opens windows. */
const fieldsOf = ({ kind, suggestions, opensAt, closesAt }: ActThatDoes<'openWindow'>) => ({
  kind: suggestions ? [kind, 'suggestions'] : kind,
  [`${kind}Opens`]: opensAt,
  [`${kind}Closes`]: closesAt,
  ...(suggestions && { suggestionsOpens: opensAt, suggestionsCloses: closesAt }),
})

export async function openWindow(act: Act, paper: PaperSoFar, window: ActThatDoes<'openWindow'>) {
  const base = window.changedSince
  const baseVersionId = base === undefined ? undefined : versionOf(paper, base).id
  await setWindows(act, SetWindowsInput.parse({ paperId: paper.id, baseVersionId, ...fieldsOf(window) }))
}

/** The same window on all papers of a round, in one act. */
export async function openRound(act: Act, papers: readonly PaperSoFar[], window: ActThatDoes<'openWindow'>) {
  const name = coalition.rounds.find((round) => round.key === window.round)?.title
  const paper = papers.map(({ id }) => id)
  await setRound(act, SetRoundInput.parse({ name, paper, ...fieldsOf(window) }))
}

/** The paper's newest window of this kind is extended or reopened, or, where the new closing is earlier, closed early. */
export async function changeWindow(act: Act, { id: paperId }: PaperSoFar, to: ActThatDoes<'changeWindow'>) {
  const { kind, closesAt, reason } = to
  const window = await db.window.findFirstOrThrow({
    where: { paperId, kind },
    orderBy: { createdAt: 'desc' },
    include: { times: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  const closes = window.times[0]?.closesAt.toISOString() ?? ''
  const later = closes <= to.at ? 'reopen' : 'extend'
  const change = closesAt < closes ? 'closeEarly' : later
  await changeTimes(act, ChangeWindowInput.parse({ windowId: window.id, change, closesAt, reason }))
}

export async function freeze(act: Act, paper: PaperSoFar, { closesAt }: ActThatDoes<'freeze'>) {
  const input = { paperId: paper.id, versionId: versionOf(paper).id, closesAt }
  await freezeVersion(act, FreezeInput.parse(input))
}

export async function finalise(act: Act, paper: PaperSoFar, { consensus }: ActThatDoes<'finalise'>) {
  const input = { paperId: paper.id, versionId: versionOf(paper).id, consensus }
  await finalisePaper(act, FinaliseInput.parse(input))
}

export async function propose(act: Act, paper: PaperSoFar, said: ActThatDoes<'proposeConsensus'>) {
  const { level, reason } = said
  const input = { paperId: paper.id, versionId: versionOf(paper).id, level, reason }
  await proposeConsensus(act, ProposeInput.parse(input))
}
