import { Composer } from '@/components/comments/composer'
import { roomChoices, speakerChoices } from '@/components/comments/speakers'
import { SuggestForm } from '@/components/suggestions/suggest-form'
import { Rendered } from '@/components/ui/rendered'
import type { Thread } from '@/lib/comments/threads'
import { limitWords, takesInput } from '@/lib/papers/recirculation-places'
import type { Actor } from '@/lib/platform/actor'
import { DoForm, nameOf, type Placed, textsOf } from './do-form'
import type { Group } from './groups'
import { type PageFacts, suggestsOn, takesAt } from './page-facts'
import {
  groupWords,
  newerHtml,
  olderHtml,
  someHtml,
  summaryOf,
  threadsHtml,
  together,
  withheldHtml,
} from './panel-html'
import type { Doing } from './place-asked'

type OpenPlaceProps = {
  actor: Actor
  facts: PageFacts
  group: Group
  doing: Doing | null
  /** Other words are being suggested here. */
  suggesting: boolean
}

const nobody = '<p class="muted small">No one has commented here yet.</p>'

/** The place that the address names: all its threads, the form that was asked for in its thread, and the composer. */
export function OpenPlace({ actor, facts, group, doing, suggesting }: OpenPlaceProps) {
  const { place } = group
  const here = { ...group, threads: group.threads ?? [] }
  const order = together(facts, here.threads)
  const { threads } = order
  const at = doing ? threads.findIndex((thread) => thread.number === doing.number) : -1
  const thread = threads[at]
  const html = (some: readonly Thread[]) => someHtml(facts, place, { ...order, threads: some })
  const words = groupWords(group)
  return (
    <details className="threads" name="threads" id={`t-${place}`} data-t={place} open>
      <summary>{summaryOf(group)}</summary>
      <div className="panel">
        <p className="panel-head">
          <b>{words}</b>
          {!doing && <ToSay {...{ facts, place, suggesting }} many={threads.length > 0} />}
        </p>
        {thread && doing ? (
          <>
            <Rendered className="said-here" html={olderHtml(facts, here) + html(threads.slice(0, at + 1))} />
            <DoForm {...{ actor, facts, place, thread, doing }} />
            <Rendered className="said-here" html={html(threads.slice(at + 1)) + newerHtml(facts, here)} />
          </>
        ) : (
          <Rendered
            className="said-here"
            html={threads.length === 0 && group.inputs === 0 ? nobody : threadsHtml(facts, here)}
          />
        )}
        <Rendered html={withheldHtml(group)} />
        {place !== 'lost' && !doing && !facts.previewed && (
          <Write {...{ actor, facts, place, suggesting }} placeName={words} />
        )}
      </div>
    </details>
  )
}

type ToSayProps = { facts: PageFacts; place: string; suggesting: boolean; many: boolean }

/** What can be said here: the form for one stands below, that for the other is a link away. */
function ToSay({ facts, place, suggesting, many }: ToSayProps) {
  if (suggesting)
    return takesAt(facts, place) ? (
      <a href={`?p=${place}#comment`} data-comment={place}>
        Comment
      </a>
    ) : null
  return (
    <span className="to-say">
      {takesAt(facts, place) && many && <a href="#comment">Comment</a>}
      {suggestsOn(facts, place) && (
        <a href={`?p=${place}&do=suggest#do`} data-suggest={place}>
          Suggest other words
        </a>
      )}
    </span>
  )
}

type WriteProps = Placed & { placeName: string; suggesting: boolean }

function Write({ suggesting, ...placed }: WriteProps) {
  if (!suggesting) return <Comment {...placed} />
  const { actor, facts, place } = placed
  const { suggestion, suggestionRooms, speakers } = facts.reading.taking
  if (!suggestion.ok && suggestionRooms.length === 0) return <p className="small muted">{suggestion.why}</p>
  const { facts: paper, shown, paragraphsOf } = facts.reading
  return (
    <SuggestForm
      paperId={paper.id}
      versionId={shown.id}
      back={`/papers/${paper.slug}`}
      place={place}
      paragraphs={textsOf(paragraphsOf(shown.id))}
      language={shown.language}
      speakers={speakerChoices(speakers, nameOf(actor))}
      rooms={roomChoices(suggestionRooms)}
      why={suggestion.ok ? null : suggestion.why}
      late={suggestion.ok && suggestion.lateBySeconds !== null}
      formKey={crypto.randomUUID()}
    />
  )
}

function Comment({ actor, facts, place, placeName }: Placed & { placeName: string }) {
  const { reading } = facts
  const { comment, speakers, rooms } = reading.taking
  const { limits } = facts
  if (limits && !takesInput(limits.to, place))
    return <p className="small muted">{limitWords(limits.to.base)}</p>
  if (!comment.ok && rooms.length === 0) return <p className="small muted">{comment.why}</p>
  return (
    <Composer
      paperId={reading.facts.id}
      versionId={reading.shown.id}
      back={`/papers/${reading.facts.slug}`}
      place={place}
      placeName={placeName}
      language={reading.shown.language}
      speakers={speakerChoices(speakers, nameOf(actor))}
      rooms={roomChoices(rooms)}
      why={comment.ok ? null : comment.why}
      late={comment.ok && comment.lateBySeconds !== null}
      suggestAt={suggestsOn(facts, place) ? `?p=${place}&do=suggest#do` : null}
      formKey={crypto.randomUUID()}
    />
  )
}
