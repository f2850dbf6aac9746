import { Plain } from '@/components/dispositions/answer-block'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { RedlineText } from '@/components/versions/redline-text'
import { renderBody } from '@/lib/document/render'
import type { Pack } from '@/lib/packs/pack'
import { differenceOf } from '@/lib/versions/compared'
import { PackInputs } from './pack-inputs'

/** A pack as a board reads it: for whom it is, whether the text has moved on, the note, what was said, the pinned text. */
export function PackSheet({ pack }: { pack: Pack }) {
  const { handling, note, inputs, member } = pack
  return (
    <>
      <Notice tone="info">
        <p>
          <b>{handling}.</b> Please do not pass it on to others.
        </p>
      </Notice>
      <MovedOn pack={pack} />
      {note && (
        <section className="stack tight" aria-labelledby="note">
          <h2 id="note">Note of {member.name}</h2>
          <Plain text={note} />
        </section>
      )}
      <PackInputs inputs={inputs} />
      <PinnedText pack={pack} />
    </>
  )
}

/** Later changes, as a redline against what the board was given. */
function MovedOn({ pack: { movedOn, said, pinned, paper } }: { pack: Pack }) {
  if (!movedOn) return null
  const { from, to } = said ?? { from: null, to: null }
  return (
    <section className="stack" aria-labelledby="moved-on">
      <h2 id="moved-on">The text has moved on: what changed since version {pinned.number}</h2>
      <p>
        The board was given version {pinned.number}. Version {movedOn.number} stands now;{' '}
        <A href={`/papers/${paper.facts.slug}`}>read it in full</A>.
      </p>
      {from?.body && to?.body ? (
        <RedlineText
          redline={differenceOf({ ...from, body: from.body }, { ...to, body: to.body })}
          language={to.language}
        />
      ) : (
        <p>One of the two texts was taken out, so there is nothing to compare.</p>
      )}
    </section>
  )
}

function PinnedText({ pack: { pinned, said, paper } }: { pack: Pack }) {
  const text = said?.from ?? null
  return (
    <section className="stack" aria-labelledby="pinned">
      <h2 id="pinned">
        Version {pinned.number}: {text?.title ?? paper.title}
      </h2>
      {text?.body ? (
        <Rendered
          as="article"
          className="prose"
          lang={text.language}
          html={renderBody(text.body, {
            base: `/papers/${paper.facts.slug}`,
            lang: text.language,
            ...(text.fixed && { fixed: text.fixed }),
          })}
        />
      ) : (
        <Notice tone="stop">
          <p>
            {pinned.takenBack
              ? `Version ${pinned.number} was taken back after this pack was made.`
              : `The text of version ${pinned.number} was taken out. Its digest stays.`}
          </p>
        </Notice>
      )}
    </section>
  )
}
