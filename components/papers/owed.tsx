import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Owed, owedBy, type Standing } from '@/lib/papers/standing'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'

/** What each of the reader's members still owes this paper: the most pressing thing, and the one act that settles it. */
export function OwedByMembers({
  actor,
  facts,
  standings,
  now,
}: {
  actor: Actor
  facts: PaperFacts
  standings: readonly Standing[]
  now: Date
}) {
  return standings.map((standing) => {
    const [first] = owedBy(actor, facts, standing, now)
    if (!first) return null
    const version = currentVersion(facts)?.number ?? 0
    const at = `/papers/${facts.slug}`
    return (
      <Notice key={standing.memberId} tone="wait" actions={<Act owed={first} {...{ actor, standing, at }} />}>
        <p>
          <Sentence owed={first} {...{ standing, version, now }} />
        </p>
      </Notice>
    )
  })
}

function Sentence({
  owed,
  standing,
  version,
  now,
}: {
  owed: Owed
  standing: Standing
  version: number
  now: Date
}) {
  const { memberName, ownNames } = standing
  switch (owed.what) {
    case 'reconfirm':
      return (
        <>
          <b>
            {memberName} signed version {owed.signedVersion}; the text has changed since.
          </b>{' '}
          Read what changed, then reconfirm or change your stance.
        </>
      )
    case 'signOn':
      return (
        <>
          <b>
            {memberName} has not signed on to version {version}.
          </b>{' '}
          Sign-on is open until <When at={owed.closesAt} from={now} year={false} />.
        </>
      )
    case 'object':
      return (
        <>
          <b>{memberName} has not spoken in the final call.</b> Sign on, object, or let it pass, until{' '}
          <When at={owed.closesAt} from={now} year={false} />.
        </>
      )
    case 'settle':
      return (
        <>
          <b>
            {counted(owed.inputs.length, 'blocking point')} of {memberName}{' '}
            {owed.inputs.length === 1 ? 'has' : 'have'} an answer.
          </b>{' '}
          Accept it, or say why it does not meet the point.
        </>
      )
    case 'say':
      return (
        <>
          <b>
            {counted(owed.inputs.length, 'answer')} {owed.inputs.length === 1 ? 'waits' : 'wait'} for your
            word.
          </b>{' '}
          Say whether {owed.inputs.length === 1 ? 'it' : 'they'} heard {memberName}; you can say otherwise
          until the paper is final.
        </>
      )
    case 'read':
      return (
        <b>
          {counted(owed.inputs.length, 'input')} from {memberName} {owed.inputs.length === 1 ? 'has' : 'have'}{' '}
          a new answer.
        </b>
      )
    case 'speak':
      return (
        <>
          <b>
            {memberName} has not spoken on version {version}.
          </b>{' '}
          {ownNames > 0 && `${counted(ownNames, 'input')} came under its people’s own names. `}
          Comment, or record that it has no comment, until <When at={owed.closesAt} from={now} year={false} />
          .
        </>
      )
  }
}

function Act({ owed, actor, standing, at }: { owed: Owed; actor: Actor; standing: Standing; at: string }) {
  const signs = hasRight(actor, standing.memberId, 'signatory')
  const { memberName } = standing
  switch (owed.what) {
    case 'reconfirm':
      return (
        <LinkButton look="first" href={`${at}/sign?member=${standing.memberId}`}>
          {signs ? `Reconfirm for ${memberName}` : 'See what changed'}
        </LinkButton>
      )
    case 'signOn':
    case 'object':
      return (
        <LinkButton look="first" href={`${at}/sign?member=${standing.memberId}`}>
          {signs ? `Sign on for ${memberName}` : `Prepare for ${memberName}`}
        </LinkButton>
      )
    case 'settle':
      return (
        <LinkButton look="first" href={`${at}/answers?word=asked`}>
          Read the answer
        </LinkButton>
      )
    case 'say':
      return <LinkButton href={`${at}/answers?word=asked`}>Say whether it heard you</LinkButton>
    case 'read':
      return (
        <LinkButton href={`${at}/answers?show=answered&member=${standing.memberId}`}>
          Read what became of it
        </LinkButton>
      )
    case 'speak':
      return (
        <LinkButton look="first" href={`${at}?p=whole#comment`}>
          {hasRight(actor, standing.memberId, 'representative') ? `Comment for ${memberName}` : 'Comment'}
        </LinkButton>
      )
  }
}
