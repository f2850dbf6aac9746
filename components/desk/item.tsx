import { AnswerBlock } from '@/components/dispositions/answer-block'
import { LastWord } from '@/components/last-words/last-word'
import { classes } from '@/components/ui/classes'
import { A } from '@/components/ui/link'
import type { Desk } from '@/lib/desk/desk'
import { deskAddress } from '@/lib/desk/filter'
import type { DeskAnswer, DeskItem } from '@/lib/desk/items'
import { AnswerForm } from './answer-form'
import { AssignForm } from './assign-form'
import styles from './desk.module.css'
import { ItemHead } from './item-head'
import { KeyHint, onKey } from './key-hint'
import { PickBox } from './pick-box'
import { PreparedActs } from './prepared-acts'
import { Said } from './said'

export type Around = { desk: Desk; at: string; me: string; newKey: () => string }

/** One input in the queue. In focus it is read in full and answered; the others wait folded, one line each. */
export function Item({ item, around, inFocus }: { item: DeskItem; around: Around; inFocus: boolean }) {
  const { desk, at } = around
  const isDone = item.prepared !== null || item.published !== null || item.withdrawn
  const to = deskAddress(at, desk.filter, { at: item.number })
  return (
    <li
      className={classes(styles.item, inFocus && styles.at, isDone && !inFocus && styles.done)}
      id={`input-${item.number}`}
      tabIndex={-1}
      {...(inFocus && { 'aria-current': 'true' as const, 'data-focus': true })}
    >
      <div className={styles.itemHead}>
        <div className="stack tight">
          <ItemHead item={item} />
        </div>
        <PickBox
          number={item.number}
          checked={desk.filter.picked.includes(item.number)}
          form="pick"
          inFocus={inFocus}
        />
      </div>
      {inFocus ? (
        <Open item={item} around={around} />
      ) : (
        <>
          <p className={styles.brief} lang={item.language}>
            {item.text}
          </p>
          <p>
            <A href={`${to}#input-${item.number}`} scroll={false} replace>
              {isDone ? 'Open' : 'Answer'}
              <span className="unseen"> input {item.number}</span>
            </A>
          </p>
        </>
      )}
    </li>
  )
}

function Open({ item, around }: { item: DeskItem; around: Around }) {
  const { desk, at, me, newKey } = around
  const { paper, filter, before, after } = desk
  const { published, prepared } = item
  const to = (number: number | null) => deskAddress(at, filter, { at: number })
  const next = after ?? before
  return (
    <>
      <Said item={item} slug={paper.slug} />
      {published && <Shown slug={paper.slug} answer={published} />}
      {prepared && (
        <>
          <Shown slug={paper.slug} answer={prepared} />
          <PreparedActs item={item} prepared={prepared} paperId={paper.id} newKey={newKey} />
        </>
      )}
      {item.refusal ? (
        <p className="small muted">{item.refusal}</p>
      ) : (
        <AnswerForm
          key={item.id}
          formKey={newKey()}
          paperId={paper.id}
          input={{ id: item.id, number: item.number, type: item.type, paragraph: item.paragraph }}
          seen={item.seen}
          start={prepared?.disposition ?? null}
          next={next === null ? at : to(next)}
          places={desk.beside.places}
          sentences={desk.sentences.map(({ id, text }) => ({ id, text }))}
          roster={desk.roster}
        />
      )}
      {!item.withdrawn && (
        <AssignForm item={item} paperId={paper.id} me={me} handlers={desk.handlers} newKey={newKey} />
      )}
      <p className="row small">
        {before !== null && (
          <A href={`${to(before)}#input-${before}`} scroll={false} replace {...onKey('k')}>
            <KeyHint of="k" />
            Previous
          </A>
        )}
        {after !== null && (
          <A href={`${to(after)}#input-${after}`} scroll={false} replace {...onKey('j')}>
            <KeyHint of="j" />
            Next
          </A>
        )}
      </p>
    </>
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
      {lastWord && <LastWord said={lastWord} />}
    </>
  )
}
