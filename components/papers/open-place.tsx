import { ActForm } from '@/components/comments/act-form'
import { Composer } from '@/components/comments/composer'
import { ReplyForm } from '@/components/comments/reply-form'
import { roomChoices, speakerChoices } from '@/components/comments/speakers'
import { threadHtml } from '@/components/comments/thread-html'
import { Rendered } from '@/components/ui/rendered'
import type { Thread } from '@/lib/comments/threads'
import { limitWords, takesInput } from '@/lib/papers/recirculation-places'
import type { Actor } from '@/lib/platform/actor'
import type { Group } from './groups'
import {
  groupWords,
  linksFor,
  newerHtml,
  olderHtml,
  type PageFacts,
  summaryOf,
  takesAt,
  threadsHtml,
  withheldHtml,
} from './panel-html'
import type { Doing } from './place-asked'

type OpenPlaceProps = { actor: Actor; facts: PageFacts; group: Group; doing: Doing | null }

const nobody = '<p class="muted small">No one has commented here yet.</p>'

/** The place that the address names: all its threads, the form that was asked for in its thread, and the composer. */
export function OpenPlace({ actor, facts, group, doing }: OpenPlaceProps) {
  const { place } = group
  const threads = group.threads ?? []
  const here = { ...group, threads }
  const at = doing ? threads.findIndex((thread) => thread.number === doing.number) : -1
  const thread = threads[at]
  const links = linksFor(facts, place)
  const html = (some: readonly Thread[]) => some.map((each) => threadHtml(each, links)).join('')
  const words = groupWords(group)
  return (
    <details className="threads" name="threads" id={`t-${place}`} data-t={place} open>
      <summary>{summaryOf(group)}</summary>
      <div className="panel">
        <p className="panel-head">
          <b>{words}</b>
          {takesAt(facts, place) && threads.length > 0 && !doing && <a href="#comment">Comment</a>}
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
        {place !== 'lost' && !doing && <Comment {...{ actor, facts, place }} placeName={words} />}
      </div>
    </details>
  )
}

type Placed = { actor: Actor; facts: PageFacts; place: string }

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
      formKey={crypto.randomUUID()}
    />
  )
}

function DoForm({
  actor,
  facts: { reading },
  place,
  thread,
  doing,
}: Placed & { thread: Thread; doing: Doing }) {
  const { id: paperId, slug } = reading.facts
  const back = `/papers/${slug}?p=${place}&input=${thread.number}#c${thread.number}`
  const { what } = doing
  if (what === 'reply')
    return thread.may.reply ? (
      <ReplyForm
        paperId={paperId}
        inputId={thread.id}
        number={thread.number}
        back={back}
        language={reading.shown.language}
        speakers={speakerChoices(reading.taking.speakers, nameOf(actor))}
        formKey={crypto.randomUUID()}
      />
    ) : null
  const reply = doing.reply === null ? undefined : thread.replies.find(({ seq }) => seq === doing.reply)
  if (doing.reply !== null && !reply) return null
  const may = reply ? { correct: reply.mayCorrect, withdraw: reply.mayWithdraw, lift: false } : thread.may
  return may[what] ? <ActForm {...{ what, thread, reply, paperId, back }} /> : null
}

function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.name : ''
}
