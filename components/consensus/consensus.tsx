import type { SpeakerChoice } from '@/components/comments/speakers'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { When } from '@/components/ui/when'
import type { MinorityRow } from '@/lib/consensus/minority'
import { canChallenge } from '@/lib/consensus/rules'
import { consensusWords } from '@/lib/consensus/words'
import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, membershipsWith } from '@/lib/platform/actor'
import type { Consensus } from '@/prisma/generated/enums'
import { Challenge, ChallengeForm, type ChallengeShown } from './challenge'
import { Minority } from './minority'
import { ProposeForm } from './propose-form'

type Proposing = {
  id: string
  versionId: string
  level: Consensus
  reason: string
  at: Date
  person: { name: string }
  challenges: readonly ChallengeShown[]
}
type Props = {
  actor: Actor
  paper: PaperFacts
  versionId: string
  consensus: { proposals: readonly Proposing[]; minority: readonly MinorityRow[] }
  speakers: readonly SpeakerChoice[]
  newKey: () => string
  now: Date
}

/** The level of consensus that an admin proposes, who challenges it and why, what the minority says, and earlier proposals. */
export function ConsensusSection({ actor, paper, versionId, consensus, speakers, newKey, now }: Props) {
  const [last, ...before] = consensus.proposals
  const proposes = isAdmin(actor) && stageAt(paper, now) === 'finalCall'
  return (
    <section className="stack" aria-labelledby="consensus">
      <h2 id="consensus">Consensus</h2>
      {last ? (
        <Proposal {...{ actor, paper, speakers, newKey, now }} proposal={last} />
      ) : (
        <Empty title="No level is proposed yet">
          An admin proposes one with a reason. Any representative can challenge it until the paper is final;
          the level that is finalised is the last one proposed.
        </Empty>
      )}
      <Minority rows={consensus.minority} />
      {proposes && (
        <Disclosure label={last ? 'Propose another level …' : 'Propose a level …'} button={{ look: 'plain' }}>
          <ProposeForm hidden={{ key: newKey(), paperId: paper.id, versionId }} />
        </Disclosure>
      )}
      {before.length > 0 && (
        <Disclosure label={`Proposed before (${before.length})`}>
          <ul className="stack plain">
            {before.map((proposal) => (
              <li key={proposal.id} className="stack tight">
                <Proposed proposal={proposal} />
                <Challenges {...{ paper, speakers, newKey }} challenges={proposal.challenges} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Proposal({
  actor,
  paper,
  proposal,
  speakers,
  newKey,
  now,
}: Omit<Props, 'versionId' | 'consensus'> & { proposal: Proposing }) {
  const { id, challenges } = proposal
  const may = membershipsWith(actor, 'representative').filter(({ memberId }) => {
    const challenged = challenges.some((each) => each.memberId === memberId)
    return canChallenge(actor, memberId, paper, { last: proposal, proposalId: id, challenged }, now).ok
  })
  return (
    <div className="card stack tight">
      <Proposed proposal={proposal} />
      <Challenges {...{ paper, challenges, speakers, newKey }} />
      {may.map(({ memberId, memberName }) => (
        <Disclosure
          key={memberId}
          label={`Challenge it for ${memberName} …`}
          button={{ look: 'plain', small: true }}
        >
          <ChallengeForm
            member={memberName}
            hidden={{ key: newKey(), paperId: paper.id, proposalId: id, memberId }}
          />
        </Disclosure>
      ))}
    </div>
  )
}

function Proposed({ proposal: { level, reason, person, at, challenges } }: { proposal: Proposing }) {
  return (
    <>
      <p>
        <b>Proposed: {consensusWords(level)}</b>{' '}
        {challenges.length > 0 && <Chip tone="wait">challenged by {challenges.length}</Chip>}{' '}
        <span className="muted tiny">
          {person.name}, <When at={at} />
        </span>
      </p>
      <p className="said">{reason}</p>
    </>
  )
}

function Challenges({
  paper,
  challenges,
  speakers,
  newKey,
}: Pick<Props, 'paper' | 'speakers' | 'newKey'> & { challenges: readonly ChallengeShown[] }) {
  return challenges.length === 0 ? null : (
    <ul className="stack tight plain" aria-label="Challenges">
      {challenges.map((challenge) => (
        <Challenge
          key={challenge.id}
          {...{ challenge, speakers }}
          hidden={{ key: newKey(), paperId: paper.id }}
        />
      ))}
    </ul>
  )
}
