import { kindWords } from '@/components/dispositions/kinds'
import { Empty } from '@/components/ui/empty'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Rendered } from '@/components/ui/rendered'
import { SubmitButton } from '@/components/ui/submit-button'
import { takeOutAction } from '@/lib/desk/actions'
import type { Desk } from '@/lib/desk/desk'
import { deskAddress } from '@/lib/desk/filter'
import { undoAnswerAction } from '@/lib/dispositions/actions'
import { blockOf, renderBlock } from '@/lib/document/render-beside'
import { counted, listed } from '@/lib/platform/format'
import styles from './desk.module.css'
import { DeskKeys } from './desk-keys'
import { type Around, Item } from './item'
import { KeyHint, onKey } from './key-hint'
import { PickForm, Selected } from './selection'

/** The queue of input, by paragraph: each group with the paragraph as the draft has it, where the draft is not beside it. */
export function Queue(around: Around) {
  const { desk, at } = around
  const { groups, focus, found, filter, page, pages } = desk
  return (
    <section className={styles.queue} aria-labelledby="queue">
      <div className="row apart">
        <h2 id="queue">Input</h2>
        <div className="row small muted">
          {counted(found, 'input')} found <DeskKeys focus={focus} />
        </div>
      </div>
      <Last {...around} />
      <PickForm desk={desk} at={at} />
      <Selected {...around} />
      {groups.length === 0 && (
        <Empty title="Nothing here">Choose another part above: nothing of this kind waits.</Empty>
      )}
      {groups.map(({ items, ...group }) => (
        <article key={`${group.paragraph}`} className={styles.group} aria-label={nameOf(group, desk)}>
          <GroupHead group={group} around={around} />
          <ul className={styles.items}>
            {items.map((item) => (
              <Item key={item.id} item={item} around={around} inFocus={item.number === focus} />
            ))}
          </ul>
        </article>
      ))}
      <Pagination page={page} pages={pages} href={(n) => deskAddress(at, filter, { at: null, page: n })} />
    </section>
  )
}

type Group = Omit<Desk['groups'][number], 'items'>

function nameOf({ paragraph, label }: Group, { beside }: Desk): string {
  if (paragraph === null) return 'Whole paper'
  if (label) return `Paragraph ${label}`
  return blockOf(beside.redline, paragraph) ? 'Heading' : 'No longer in the draft'
}

function GroupHead({ group, around: { desk, at } }: { group: Group; around: Around }) {
  const { paragraph, undisposed, all } = group
  const block = blockOf(desk.beside.redline, paragraph)
  const only = deskAddress(at, desk.filter, {
    show: 'all',
    paragraph: paragraph ?? 'whole',
    at: null,
    page: 1,
  })
  return (
    <header className={styles.groupHead}>
      <h3>{nameOf(group, desk)}</h3>
      <p className="small muted num">
        {undisposed} to answer of <A href={only}>{all}</A>
      </p>
      {paragraph !== null &&
        (block ? (
          <Rendered className={styles.under ?? ''} html={renderBlock(block, desk.beside.language)} />
        ) : (
          <p className={styles.under}>This paragraph is not in the draft any more.</p>
        ))}
    </header>
  )
}

/** What this person answered last, and how to take it back. */
function Last({ desk: { last, paper }, newKey }: Around) {
  return (
    <div className={styles.last} role="status">
      {last && (
        <>
          <span>
            You prepared: {last.numbers.length === 1 ? 'input' : 'inputs'} {listed(shortened(last.numbers))},{' '}
            {kindWords(last.kind).toLowerCase()}.
          </span>
          <ActionForm
            action={last.mergeId ? takeOutAction : undoAnswerAction}
            hidden={{
              ...{ key: newKey(), paperId: paper.id },
              ...(last.mergeId ? { mergeId: last.mergeId } : { dispositionId: last.dispositionId }),
            }}
            className="row"
          >
            <SubmitButton look="plain" {...onKey('u')}>
              <KeyHint of="u" />
              Undo<span className="unseen"> the last answer</span>
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </div>
  )
}

function shortened(numbers: readonly number[]): string[] {
  const words = numbers.map(String)
  return words.length <= 6 ? words : [...words.slice(0, 5), `${words.length - 5} more`]
}
