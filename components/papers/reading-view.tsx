import { InPlace } from '@/components/comments/in-place'
import { speakerChoices } from '@/components/comments/speakers'
import { classes } from '@/components/ui/classes'
import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { numberBlocks } from '@/lib/document/numbers'
import type { Reading } from '@/lib/papers/reading'
import type { Actor } from '@/lib/platform/actor'
import type { Group } from './groups'
import { OpenPlace } from './open-place'
import { articleHtml, pageFacts, panelHtml, wholeHtml } from './panel-html'
import { seam } from './body-html'
import type { PlaceAsked } from './place-asked'
import styles from './reading.module.css'

type ReadingViewProps = { actor: Actor; reading: Reading; asked: PlaceAsked }

/** The text with paragraph numbers, in its margin how many members spoke, beside it what they said. */
export function ReadingView({ actor, reading, asked }: ReadingViewProps) {
  const facts = pageFacts(reading)
  const { shown, taking } = reading
  const opened = asked.kind === 'open' ? asked : null
  const paragraph = opened && opened.place !== 'whole' && opened.place !== 'lost' ? opened.place : null
  const group = opened && (facts.groups.get(opened.place) ?? emptyGroup(reading, opened.place))
  const panel = group && <OpenPlace {...{ actor, facts, group }} doing={opened?.doing ?? null} />
  const [before, after] = articleHtml(facts, paragraph)
  const { close, reopen } = paragraph ? seam(before) : { close: '', reopen: '' }
  return (
    <div className={styles.reading}>
      <article className={classes('prose', styles.text)} lang={shown.language} aria-label={shown.title}>
        {shown.body === null && (
          <Notice tone="stop">
            <p>The text of this version was removed. Its number, date and digest stay.</p>
          </Notice>
        )}
        <Rendered className={styles.half ?? ''} html={before + close} />
        {paragraph && panel}
        {paragraph && <Rendered className={styles.half ?? ''} html={reopen + after} />}
        {opened?.place === 'whole' ? (
          panel
        ) : (
          <Rendered
            className={styles.half ?? ''}
            html={wholeHtml(facts, opened === null)}
          />
        )}
        {opened?.place === 'lost' ? (
          panel
        ) : (
          <Rendered className={styles.half ?? ''} html={panelHtml(facts, facts.groups.get('lost'))} />
        )}
      </article>
      {taking.speakers.length > 0 && (
        <InPlace
          paperId={reading.facts.id}
          versionId={shown.id}
          back={`/papers/${reading.facts.slug}`}
          language={shown.language}
          speakers={speakerChoices(taking.speakers, actor.kind === 'person' ? actor.name : '')}
          canComment={taking.comment.ok}
          late={taking.comment.ok && taking.comment.lateBySeconds !== null}
        />
      )}
    </div>
  )
}

function emptyGroup(reading: Reading, place: string): Group {
  const label = reading.shown.body ? (numberBlocks(reading.shown.body).labels.get(place) ?? '') : ''
  return { place, label, threads: [], members: 0, inputs: 0 }
}
