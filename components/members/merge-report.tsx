import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { stanceWords } from '@/lib/endorsements/words'
import { mergeMembersAction } from '@/lib/members/actions'
import {
  collisions,
  type MergePaper,
  type MergeStance,
  type MergeState,
  rightsAfter,
} from '@/lib/members/merge-plan'
import { rightNames } from '@/lib/people/words'
import { counted, formatInstant } from '@/lib/platform/format'

type Props = { formKey: string; state: MergeState; digest: string }

/** What would move where two members are one, what would not, and where a choice is needed; then the button that does it. */
export function MergeReport({ formKey, state, digest }: Props) {
  const { kept, gone, papers, stays, inRooms } = state
  const both = collisions(state)
  return (
    <section className="stack" aria-labelledby="report">
      <h2 id="report">
        {gone.displayName} goes on as {kept.displayName}
      </h2>
      <People state={state} />
      <h3>On papers</h3>
      {papers.length === 0 && <p className="muted">It has no live stance, intention or support anywhere.</p>}
      <ul className="ruled">
        {papers.map((paper) => (
          <li key={paper.paperId} className="stack tight">
            <span>
              <b>{paper.title}</b> {both.includes(paper) && <Chip tone="wait">both have a stance</Chip>}
            </span>
            <span className="small muted">{wordsOf(paper, state)}</span>
          </li>
        ))}
      </ul>
      <h3>What keeps the old name</h3>
      <p>
        {counted(stays.inputs, 'input')} given as {gone.displayName}, and{' '}
        {counted(stays.openPoints, 'open blocking point or objection', 'open blocking points or objections')}:
        people of {kept.displayName} answer for them from now on.
        {inRooms > 0 &&
          ` What was said in its rooms (${inRooms}) lies in those of ${kept.displayName}, for the people of both.`}
      </p>
      <ActionForm
        action={mergeMembersAction}
        hidden={{ key: formKey, keptId: kept.id, goneId: gone.id, digest }}
        done="They are one member now."
      >
        {both.map((paper) => (
          <Choice key={paper.paperId} paper={paper} state={state} />
        ))}
        <p>
          The page of {gone.displayName} leads to {kept.displayName} from then on. This is one act, told to
          who speaks for {kept.displayName}; it is not taken back by a button.
        </p>
        <div className="row">
          <SubmitButton look="first danger" pending="Merging …">
            {`Merge ${gone.displayName} into ${kept.displayName}`}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}

function People({ state: { people, gone, kept } }: { state: MergeState }) {
  const after = rightsAfter(people)
  const says = {
    moves: `moves to ${kept.displayName}`,
    rises: 'is of both: the higher right is kept',
    stays: 'is of both: nothing changes there',
  }
  return (
    <>
      <h3>People</h3>
      {after.length === 0 && <p className="muted">Nobody signs in for {gone.displayName}.</p>}
      <ul className="ruled">
        {after.map(({ personId, name, right, how }) => (
          <li key={personId} className="row apart">
            <span>{name}</span>
            <span className="small muted">
              {rightNames[right]}, {says[how]}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function wordsOf(
  { gone, kept, announced, first, supports }: MergePaper,
  { kept: { displayName } }: MergeState,
) {
  return [
    ...(gone && !kept ? [`“${stanceWords[gone.stance]}” stands for ${displayName} then`] : []),
    ...(gone && kept ? ['choose below which stance stays'] : []),
    ...(announced > 0 ? ['what it announced or prepared moves, where the other has none'] : []),
    ...(first > 0 ? ['its first of two signatures lapses'] : []),
    ...(supports > 0 ? [`${counted(supports, 'support')} of suggestions`] : []),
  ].join('; ')
}

function Choice({ paper, state: { kept, gone } }: { paper: MergePaper; state: MergeState }) {
  if (!paper.gone || !paper.kept) return null
  const said = (name: string, { stance, version, givenAt }: MergeStance) =>
    `As ${name}: ${stanceWords[stance]}, on version ${version}, ${formatInstant(givenAt)}`
  return (
    <RadioGroup
      name={`keep-${paper.paperId}`}
      label={`Which stance stays on “${paper.title}”`}
      hint="The other ends, and its row says that it was merged."
      choices={[
        { value: 'kept', label: said(kept.displayName, paper.kept) },
        { value: 'gone', label: said(gone.displayName, paper.gone) },
      ]}
    />
  )
}
