import type { ReactNode } from 'react'
import { InPlace } from '@/components/comments/in-place'
import said from '@/components/comments/said.module.css'
import { roomChoices, speakerChoices } from '@/components/comments/speakers'
import suggested from '@/components/suggestions/suggested.module.css'
import { classes } from '@/components/ui/classes'
import { Notice } from '@/components/ui/notice'
import { RenderedOnce } from '@/components/ui/rendered-once'
import type { Opened, Reading } from '@/lib/papers/reading'
import { placesIn } from '@/lib/papers/recirculation-places'
import type { Actor } from '@/lib/platform/actor'
import { seam } from './body-html'
import { emptyGroup } from './groups'
import { OpenPlace } from './open-place'
import { type Limits, type PageFacts, pageFacts } from './page-facts'
import { articleHtml, panelHtml, wholeHtml } from './panel-html'
import type { PlaceAsked } from './place-asked'
import { PreviewLine } from './preview-line'
import type { Previewed } from './previewed'
import styles from './reading.module.css'

type ReadingViewProps = {
  actor: Actor
  reading: Reading
  asked: PlaceAsked
  /** The threads of the place that is open, where not all of them are in the reading. */
  brought: Opened | null
  /** The thread of which every reply is shown. */
  unfolded: number | null
  /** The recirculation that is open on this text. */
  limits: Limits | null
  /** The suggestion that is shown in the text. */
  previewed: Previewed | null
}

/** The text with paragraph numbers, in its margin how many members spoke, beside it what they said. */
export function ReadingView(props: ReadingViewProps) {
  const { actor, reading, asked, brought, unfolded, limits, previewed } = props
  const facts = pageFacts(reading, brought, unfolded, limits, previewed)
  const { shown } = reading
  const opened = asked.kind === 'open' ? asked : null
  const panel = opened && (
    <OpenPlace
      {...{ actor, facts }}
      group={facts.groups.get(opened.place) ?? emptyGroup(reading, opened.place)}
      doing={opened.doing}
      suggesting={opened.suggesting ?? false}
    />
  )
  return (
    <div className={styles.reading}>
      {previewed && (
        <PreviewLine
          slug={reading.facts.slug}
          place={opened?.place ?? 'whole'}
          shown={shown.number}
          previewed={previewed}
        />
      )}
      <article
        className={classes('prose', styles.text, said.said, suggested.suggested)}
        lang={shown.language}
        aria-label={shown.title}
      >
        {shown.body === null && (
          <Notice tone="stop">
            <p>The text of this version was removed. Its number, date and digest stay.</p>
          </Notice>
        )}
        <Words facts={facts} open={opened?.place ?? null} panel={panel} />
        {opened?.place === 'whole' ? panel : <Half html={wholeHtml(facts, opened === null)} />}
        {opened?.place === 'lost' ? panel : <Half html={panelHtml(facts, facts.groups.get('lost'))} />}
      </article>
      <TakePart actor={actor} facts={facts} />
    </div>
  )
}

function Half({ html }: { html: string }) {
  return html && <RenderedOnce className={styles.half ?? ''} html={html} />
}

/** The words of the paper; where a paragraph is open its panel stands between two halves of them. */
function Words({ facts, open, panel }: { facts: PageFacts; open: string | null; panel: ReactNode }) {
  const [before, after] = articleHtml(facts, open)
  if (after === null) return <Half html={before} />
  const { close, reopen } = seam(before)
  return (
    <>
      <Half html={before + close} />
      {panel}
      <Half html={reopen + after} />
    </>
  )
}

type TakePartProps = { actor: Actor; facts: PageFacts }

/** What acts in place, for those who speak in some name. */
function TakePart({ actor, facts: { reading, limits, canComment, canSuggest } }: TakePartProps) {
  const { taking, facts, shown } = reading
  const { comment, suggestion, speakers, rooms, suggestionRooms } = taking
  if (speakers.length + rooms.length + suggestionRooms.length === 0 || actor.kind === 'visitor') return null
  return (
    <InPlace
      paperId={facts.id}
      versionId={shown.id}
      back={`/papers/${facts.slug}`}
      language={shown.language}
      speakers={speakerChoices(speakers, actor.name)}
      rooms={roomChoices(rooms)}
      why={comment.ok ? null : comment.why}
      canComment={canComment}
      {...(limits && { only: placesIn(limits.to) })}
      late={comment.ok && comment.lateBySeconds !== null}
      canSuggest={canSuggest}
      suggestionRooms={roomChoices(suggestionRooms)}
      whyNoSuggestion={suggestion.ok ? null : suggestion.why}
      suggestLate={suggestion.ok && suggestion.lateBySeconds !== null}
    />
  )
}
