import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { takeOutAction } from '@/lib/desk/actions'
import type { Desk } from '@/lib/desk/desk'
import type { DeskMerging } from '@/lib/desk/merging'
import { KeyHint, onKey } from './key-hint'
import { MergeChoices } from './merge-choices'

type Props = {
  desk: Desk
  merge: NonNullable<DeskMerging['merge']>
  undoing: DeskMerging['undoing']
  newKey: () => string
}

/** Its words are in the draft: since when, and how to take them out again, with both texts where they were changed since. */
export function Merged({ desk: { paper }, merge, undoing, newKey }: Props) {
  const collides = undoing?.changes.some(({ is }) => is === 'collides') ?? false
  const [first] = merge.paragraphs
  return (
    <div className="stack tight">
      <p className="small">
        Put into the draft by {merge.by} <When at={merge.at} />
        {merge.whole ? '' : ', in part'}.{' '}
        {first && <A href={`/papers/${paper.slug}/changes?to=draft#c-${first}`}>See the change</A>}
      </p>
      {merge.withdrawn && (
        <p className="small">It was withdrawn since. Its words stay until you take them out.</p>
      )}
      {merge.corrected && (
        <p className="small">It was corrected since: look whether the draft says what it means.</p>
      )}
      <ActionForm
        action={takeOutAction}
        hidden={{
          key: newKey(),
          paperId: paper.id,
          mergeId: merge.id,
          ...(undoing && { seen: undoing.seen }),
        }}
        className={collides ? 'form' : 'row'}
        done="Taken out of the draft."
      >
        {collides && undoing && (
          <MergeChoices
            changes={undoing.changes}
            lang="en"
            names={{ mine: 'What stood there before', theirs: 'The draft now' }}
          />
        )}
        <SubmitButton second {...onKey('u')}>
          <KeyHint of="u" />
          Undo: take it out of the draft
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
