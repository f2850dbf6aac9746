import { AnswerBlock } from '@/components/dispositions/answer-block'
import { LastWord } from '@/components/last-words/last-word'
import { A } from '@/components/ui/link'
import { deskAddress } from '@/lib/desk/filter'
import type { DeskAnswer, DeskItem } from '@/lib/desk/items'
import { AnswerForm } from './answer-form'
import { AssignForm } from './assign-form'
import type { Around } from './item'
import { KeyHint, onKey } from './key-hint'
import { Merged } from './merged'
import { PreparedActs } from './prepared-acts'
import { Proposal } from './proposal'
import { Said } from './said'

/** The input in focus, read in full: its wording against the draft, its answers, and the form that answers it. */
export function OpenItem({ item, around }: { item: DeskItem; around: Around }) {
  const { desk, at, me, newKey } = around
  const { paper, filter, before, after } = desk
  const { published, prepared } = item
  const standing = desk.merging?.standing ?? null
  // The answer that a merge prepared goes with its words; one that is published is answered over first.
  const merged = Boolean(desk.merging?.merge) && published === null
  const next = after ?? before
  return (
    <>
      <Said item={item} slug={paper.slug} plain={standing !== null} />
      <WordingOf item={item} around={around} />
      {published && <Shown slug={paper.slug} answer={published} />}
      {prepared && (
        <>
          <Shown slug={paper.slug} answer={prepared} />
          <PreparedActs {...{ item, prepared, newKey }} paperId={paper.id} merged={merged} />
        </>
      )}
      {(item.refusal || merged) && (
        <p className="small muted">
          {item.refusal ?? 'Its words are in the draft. Take them out to answer it otherwise.'}
        </p>
      )}
      {!item.refusal && (
        <AnswerForm
          key={item.id}
          formKey={newKey()}
          paperId={paper.id}
          input={{ id: item.id, number: item.number, type: item.type, paragraph: item.paragraph }}
          seen={item.seen}
          start={prepared?.disposition ?? null}
          next={deskAddress(at, filter, { at: next })}
          proposal={standing && { changes: standing.changes, seen: standing.seen }}
          lang={item.language}
          places={desk.beside.places}
          sentences={desk.sentences.map(({ id, text }) => ({ id, text }))}
          roster={desk.roster}
        />
      )}
      {!item.withdrawn && (
        <AssignForm item={item} paperId={paper.id} me={me} handlers={desk.handlers} newKey={newKey} />
      )}
      <Steps around={around} />
    </>
  )
}

/** The wording that it proposes, as it stands to the draft, or what of it was put there. */
function WordingOf({ item, around: { desk, at, newKey } }: { item: DeskItem; around: Around }) {
  const { merging, filter } = desk
  if (!merging) return null
  const { standing, rivals, merge, undoing } = merging
  const to = (number: number) => deskAddress(at, { ...filter, show: 'all' }, { at: number })
  return (
    <>
      {(standing || rivals.length > 0) && (
        <Proposal changes={standing?.changes ?? []} rivals={rivals} lang={item.language} to={to} />
      )}
      {merge && <Merged {...{ desk, merge, undoing, newKey }} />}
    </>
  )
}

/** To the inputs before and after. */
function Steps({ around: { desk, at } }: { around: Around }) {
  const { filter, before, after } = desk
  const to = (number: number) => `${deskAddress(at, filter, { at: number })}#input-${number}`
  return (
    <p className="row small">
      {before !== null && (
        <A href={to(before)} scroll={false} replace {...onKey('k')}>
          <KeyHint of="k" />
          Previous
        </A>
      )}
      {after !== null && (
        <A href={to(after)} scroll={false} replace {...onKey('j')}>
          <KeyHint of="j" />
          Next
        </A>
      )}
    </p>
  )
}

function Shown({ slug, answer: { disposition, ownMember, lastWord } }: { slug: string; answer: DeskAnswer }) {
  return (
    <>
      <AnswerBlock
        slug={slug}
        answer={disposition}
        handler={disposition.handler.name}
        ownMember={ownMember}
        note={disposition.note}
      />
      {disposition.landedParagraph && !disposition.landedVersion && (
        <p className="small">
          <A href={`/papers/${slug}/changes?to=draft#c-${disposition.landedParagraph}`}>
            See the change in the draft
          </A>
        </p>
      )}
      {lastWord && <LastWord said={lastWord} />}
    </>
  )
}
