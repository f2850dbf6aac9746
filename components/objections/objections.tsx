import type { SpeakerChoice } from '@/components/comments/speakers'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { canCloseObjection, canObject, canWithdrawObjection } from '@/lib/objections/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, membershipsWith } from '@/lib/platform/actor'
import { ObjectionForm } from './objection-form'
import { ObjectionItem, type ObjectionShown } from './objection-item'

type Stored = ObjectionShown & { memberId: string; windowId: string; withdrawnAt: Date | null }
type Props = {
  actor: Actor
  paper: PaperFacts
  versionId: string | null
  objections: readonly Stored[]
  paragraphs: readonly { id: string; label: string; words: string }[]
  /** The names in which the reader replies; none where the threads have ended. */
  speakers: readonly SpeakerChoice[]
  newKey: () => string
  now: Date
}

/** The objections of a final call, and for each member that the reader speaks for the form to make one, or why not. */
export function Objections(props: Props) {
  const { actor, paper, versionId, objections, paragraphs, newKey, now } = props
  const members = versionId ? membershipsWith(actor, 'contributor') : []
  return (
    <section className="stack" aria-labelledby="objections">
      <h2 id="objections">Objections</h2>
      {objections.length === 0 && (
        <Empty title="No objection was made">
          In a final call a representative can object to a paragraph, with the wording that would lift the
          objection.
        </Empty>
      )}
      <ul className="stack plain">
        {objections.map((objection) => (
          <ObjectionItem key={objection.id} objection={objection} acts={actsOn(props, objection)} />
        ))}
      </ul>
      {members.map(({ memberId, memberName }) => {
        const decision = canObject(actor, memberId, paper, versionId ?? '', now)
        if (!decision.ok)
          return (
            <Notice key={memberId} tone="info">
              <p>
                {memberName}: {decision.why}
              </p>
            </Notice>
          )
        const hidden = { key: newKey(), paperId: paper.id, versionId: versionId ?? '', memberId }
        return (
          <Disclosure key={memberId} label={`Object for ${memberName} …`} button={{ look: 'plain' }}>
            <ObjectionForm member={memberName} hidden={hidden} paragraphs={paragraphs} />
          </Disclosure>
        )
      })}
    </section>
  )
}

function actsOn({ actor, paper, speakers, newKey, now }: Props, objection: Stored) {
  const facts = { memberId: objection.memberId, at: objection.at, ended: objection.end !== null }
  const closesAt = paper.windows.find((window) => window.id === objection.windowId)?.closesAt ?? now
  return {
    canWithdraw: canWithdrawObjection(actor, facts).ok,
    canClose: canCloseObjection(actor, facts, closesAt, true, now).ok,
    newKey,
    speakers,
  }
}
