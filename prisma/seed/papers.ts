import type { Act } from '@/lib/platform/once'
import * as annexActs from './annex-acts'
import type { ActThatDoes, Cast, PaperSoFar } from './cast'
import type { DemoAct, DemoPaper } from './content/format'
import { papers } from './content/papers'
import * as inputActs from './input-acts'
import * as signActs from './sign-acts'
import type { Step } from './step'
import * as suggestionActs from './suggestion-acts'
import * as textActs from './text-acts'
import * as windowActs from './window-acts'

type Do<What extends DemoAct['do']> = (
  act: Act,
  paper: PaperSoFar,
  said: ActThatDoes<What>,
  cast: Cast,
) => Promise<void>

const commands: { readonly [What in DemoAct['do']]: Do<What> } = {
  draft: textActs.draft,
  publish: textActs.publish,
  confirmClass: textActs.confirm,
  reviewPlaces: textActs.reviewPlaces,
  draftAnnex: annexActs.draft,
  publishAnnex: annexActs.publish,
  restOn: textActs.rest,
  openWindow: windowActs.openWindow,
  changeWindow: windowActs.changeWindow,
  comment: inputActs.comment,
  suggest: suggestionActs.suggest,
  support: suggestionActs.support,
  reply: inputActs.reply,
  correctComment: inputActs.correctComment,
  withdrawComment: inputActs.withdrawComment,
  admitLate: inputActs.lateTray,
  declineLate: inputActs.lateTray,
  liftBlock: inputActs.liftBlock,
  lastWord: inputActs.lastWord,
  closeBlock: inputActs.closeBlock,
  dispose: inputActs.dispose,
  signOn: signActs.signOn,
  changeStance: signActs.signOn,
  reconfirm: signActs.reconfirm,
  withdrawStance: signActs.withdrawStance,
  intend: signActs.intend,
  freeze: windowActs.freeze,
  object: signActs.object,
  replyInCall: signActs.replyInCall,
  proposeConsensus: windowActs.propose,
  withdrawObjection: signActs.withdrawObjection,
  closeObjection: signActs.closeObjection,
  finalise: windowActs.finalise,
}

/** Ten minutes later, in ISO 8601: when an admin chooses the procedure of a paper that was begun. */
const soonAfter = (at: string) => new Date(Date.parse(at) + 600_000).toISOString()

/** Every paper from its beginning on. What papers of a round share is one step, of the first of them. */
export function paperSteps(cast: Cast): Step[] {
  const soFar = new Map<string, PaperSoFar>()
  const paperOf = ({ slug }: DemoPaper): PaperSoFar => {
    const paper = soFar.get(slug)
    if (!paper) throw new Error(`${slug} has not begun.`)
    return paper
  }
  return papers.flatMap((content): Step[] => {
    const { slug, createdAt, createdBy, procedureBy, acts } = content
    const begin: Step = {
      at: createdAt,
      by: createdBy,
      what: `begin ${slug}`,
      run: async (act) => soFar.set(slug, await textActs.begin(act, cast, content)),
    }
    const describe: Step[] = procedureBy
      ? [
          {
            at: soonAfter(createdAt),
            by: procedureBy,
            what: `describe ${slug}`,
            run: (act) => textActs.describe(act, cast, paperOf(content)),
          },
        ]
      : []
    const rest = acts.flatMap((said, n): Step[] => {
      const { at, by } = said
      const what = `${said.do} ${slug} ${n}`
      const together = said.do === 'openWindow' && said.round ? papersIn(said.round, at) : null
      if (said.do === 'openWindow' && together)
        return together[0] === content
          ? [{ at, by, what, run: (act) => windowActs.openRound(act, together.map(paperOf), said) }]
          : []
      const command = commands[said.do] as Do<DemoAct['do']>
      return [{ at, by, what, run: (act) => command(act, paperOf(content), said, cast) }]
    })
    return [begin, ...describe, ...rest]
  })
}

/** The papers whose window of this round is set at this instant. */
const papersIn = (round: string, at: string): readonly DemoPaper[] =>
  papers.filter(({ acts }) =>
    acts.some((act) => act.do === 'openWindow' && act.round === round && act.at === at),
  )
