import {
  inTextHtml,
  type ProposalTexts,
  proposedHtml,
  supportsHtml,
} from '@/components/suggestions/suggestion-html'
import { supportLinks } from '@/components/suggestions/support-links'
import type { AnswerSeen } from '@/lib/comments/answer-seen'
import type { ReplySeen, Thread, Voice } from '@/lib/comments/threads'
import type { Wording } from '@/lib/comments/words-seen'
import { escapeHtml } from '@/lib/document/escape'
import { renderPlain } from '@/lib/document/plain'
import type { Proposal } from '@/lib/document/proposal'
import { heardTone, heardWords } from '@/lib/last-words/words'
import { counted, formatDate, formatDuration, instantHtml } from '@/lib/platform/format'
import { type Carriage, carriedHtml } from './carried-html'
import { answerWords, heard, titleOf, typeWords } from './words'

/** What a thread needs of its page: the paper, the place that its page opens, where the thread was before, and the texts. */
export type ThreadLinks = {
  slug: string
  place: string
  carriage: (thread: Thread) => Carriage | null
  /** The number of the thread of which every reply is shown, however many there are. */
  unfolded?: number | null
  texts: ProposalTexts
}

const times = new Map<string, string>()
const texts = new Map<string, string>()

/** Instants and texts recur from view to view: each is made once per process, the oldest are forgotten. */
function kept(cache: Map<string, string>, key: string, make: () => string): string {
  const held = cache.get(key)
  if (held !== undefined) return held
  const made = make()
  if (cache.size > 5_000) cache.clear()
  cache.set(key, made)
  return made
}

const when = (at: string) =>
  kept(times, at, () => `<span class="when">${instantHtml(new Date(at), { year: false })}</span>`)
const plain = (text: string) => kept(texts, text, () => renderPlain(text))
const chip = (words: string, tone = '') => `<span class="chip${tone && ` ${tone}`}">${words}</span>`

/** One comment with its replies and its answer, as safe HTML. */
export function threadHtml(thread: Thread, links: ThreadLinks): string {
  const { kind, number, id, withdrawn, sight } = thread
  const open = `<section class="thread${withdrawn ? ' gone' : ''}" id="c${number}" data-c="${id}" data-k="${kind}">`
  if (withdrawn) return `${open}${withdrawnHtml(thread)}</section>`
  if (sight !== 'text') return `${open}${heldBackHtml(thread)}${answerHtml(thread, links)}</section>`
  return (
    `${open}${whoHtml(thread)}${fromHtml(thread)}${placeHtml(thread, links)}${lateHtml(thread)}` +
    `${thread.wording ? wordingHtml(thread.wording, thread.language, thread.place.paragraph, links) : ''}` +
    supportsHtml(thread) +
    `${answerHtml(thread, links)}${repliesHtml(thread, links)}` +
    `${actsHtml(thread, links)}</section>`
  )
}

function voiceHtml(voice: Voice): string {
  const { name, of, capacity } = heard(voice)
  const second = of ? ` <span class="muted">${escapeHtml(of)}</span>` : ''
  return `<b>${escapeHtml(name)}</b>${second}${capacity ? ` ${chip(capacity)}` : ''}`
}

function whoHtml(thread: Thread): string {
  const { kind, voice, type, blocking, blockEnded, taskforceOnly, number, at } = thread
  const chips = [
    kind === 'suggestion' ? chip('suggestion') : '',
    type === 'substantive' ? '' : chip(typeWords[type].label.toLowerCase()),
    blocking ? (blockEnded ? chip('blocking point, ended') : chip('blocking', 'stop')) : '',
    taskforceOnly ? chip('for the Taskforce only', 'wait') : '',
  ].filter(Boolean)
  return (
    `<p class="who">${voice ? voiceHtml(voice) : ''} ${chips.join(' ')} ` +
    `<a class="no" href="#c${number}" aria-label="${titleOf(kind)} ${number}">${number}</a>${when(at)}</p>`
  )
}

/** From what it was entered, and who wrote it there. */
function fromHtml({ from }: Thread): string {
  if (!from) return ''
  const wrote = [from.author && escapeHtml(from.author), from.at && formatDate(new Date(from.at))].filter(
    Boolean,
  )
  const there = wrote.length > 0 ? `; written there by ${wrote.join(', ')}` : ''
  return `<p class="tiny muted">From ${escapeHtml(from.note)}${there}.</p>`
}

/** The words that are meant, and where they stood and what became of them if that was another version. */
function placeHtml(thread: Thread, { carriage }: ThreadLinks): string {
  const { quote, place, wording } = thread
  // What a suggestion changes stands in what it proposes.
  const on = quote && !wording?.proposal ? `<p class="on" dir="auto">“${escapeHtml(quote)}”</p>` : ''
  const carried = place.label === 'read' ? null : carriage(thread)
  return carried ? `${on}${carriedHtml(thread, carried)}` : on
}

function lateHtml({ late }: Thread): string {
  if (!late) return ''
  const by = `Came ${late.seconds < 60 ? `${late.seconds} seconds` : formatDuration(late.seconds * 1000)} after closing`
  if (late.admitted === null)
    return `<p class="tiny due">${by}. Only you see it until an admin admits it.</p>`
  const decided = late.admitted ? 'admitted' : 'not admitted, so only you see it'
  return `<p class="tiny muted">${by}; ${decided}: ${escapeHtml(late.reason ?? '')}</p>`
}

function wordingHtml(
  { body, proposal, corrected, earlier }: Wording,
  language: string,
  own: string | null,
  { texts }: ThreadLinks,
): string {
  const lang = language === 'en' ? '' : ` lang="${escapeHtml(language)}"`
  const proposed = (tree: Proposal | null) => (tree ? proposedHtml(tree, own, texts) : '')
  const said = `${proposed(proposal)}<div class="words"${lang} dir="auto">${plain(body)}</div>`
  if (!corrected) return said
  const before = earlier
    .map(
      (text) =>
        `<div class="words earlier"${lang} dir="auto">${when(text.at)}${proposed(text.tree)}${plain(text.body)}</div>`,
    )
    .join('')
  return `${said}<details class="fold tiny"><summary>corrected; earlier text</summary><p class="muted">Corrected ${when(corrected)}</p>${before}</details>`
}

function heldBackHtml({ voice, number, at, type, kind: given }: Thread): string {
  const kind = type === 'substantive' ? given : `${given} (${typeWords[type].label.toLowerCase()})`
  const who = voice
    ? `${voiceHtml(voice)} gave a ${kind} whose words are not public.`
    : `A ${kind} was given here.`
  return `<p class="who">${who} <a class="no" href="#c${number}" aria-label="${titleOf(given)} ${number}">${number}</a>${when(at)}</p>`
}

function withdrawnHtml({ kind, voice, number, withdrawn }: Thread): string {
  const of = voice ? ` of ${escapeHtml(heard(voice).name)}` : ''
  const why = withdrawn?.why ? ` ${escapeHtml(withdrawn.why)}` : ''
  return `<p class="tiny muted">${titleOf(kind)} ${number}${of} was withdrawn, ${withdrawn ? when(withdrawn.at) : ''}.${why}</p>`
}

/** What became of it, beside it, and whether who gave it was heard. */
function answerHtml({ answer, number, may }: Thread, { slug }: ThreadLinks): string {
  if (!answer) return ''
  const reason = answer.reason ? `<div class="words" dir="auto">${plain(answer.reason)}</div>` : ''
  const handler = answer.handler ? ` <span class="muted">${escapeHtml(answer.handler)}</span>` : ''
  return (
    `<div class="answer"><p class="who"><b>Taskforce</b>${handler} ${chip(answerWords[answer.kind], 'agreed')}${when(answer.at)}</p>` +
    `${reason}${lastWordHtml(answer, may.sayLastWord, `/papers/${slug}/answers?input=${number}#input-${number}`)}` +
    `${answerNotes(answer, slug, number)}</div>`
  )
}

function lastWordHtml({ lastWord }: AnswerSeen, asked: boolean, href: string): string {
  const ask = asked ? `<a href="${href}">${lastWord ? 'Say otherwise' : 'Were you heard? Say so'}</a>` : ''
  if (!lastWord) return ask && `<p class="acts">${ask}</p>`
  const tone = heardTone(lastWord.heard) ?? ''
  const by = lastWord.by ? ` <span class="muted">${escapeHtml(lastWord.by)}</span>` : ''
  const why = lastWord.why ? `<div class="words" dir="auto">${plain(lastWord.why)}</div>` : ''
  const said = chip(heardWords(lastWord.heard).toLowerCase(), tone)
  return `<p class="who">Heard? ${said}${by}${when(lastWord.at)} ${ask}</p>${why}`
}

function answerNotes(answer: AnswerSeen, slug: string, number: number): string {
  const notes = [
    answer.duplicateOf === null
      ? ''
      : `<a href="/papers/${slug}/answers?input=${answer.duplicateOf}">See input ${answer.duplicateOf}</a>`,
    landed(answer, slug),
    answer.meeting ? `Decided in a meeting: ${escapeHtml(answer.meeting)}` : '',
    answer.ownMember ? 'Answered by a person of the same member.' : '',
    `<a href="/papers/${slug}/answers?input=${number}">In the list of answers</a>`,
  ].filter(Boolean)
  return `<p class="tiny muted">${notes.join(' · ')}</p>`
}

function landed({ landedVersion, landedParagraph }: AnswerSeen, slug: string): string {
  if (landedVersion === null) return ''
  const at = landedParagraph === null ? '' : `#c-${escapeHtml(landedParagraph)}`
  const changes = `/papers/${slug}/changes?to=${landedVersion}${at}`
  return landedVersion > 1 ? `<a href="${changes}">See the change in version ${landedVersion}</a>` : ''
}

/** Of more than so many replies the last 20 are shown, and a link to the others. */
const manyReplies = 30

function repliesHtml(thread: Thread, links: ThreadLinks): string {
  const { number, replies } = thread
  const earlier = replies.length > manyReplies && links.unfolded !== number ? replies.length - 20 : 0
  const { slug, place } = links
  const more =
    earlier > 0
      ? `<p class="more"><a href="?p=${place}&amp;input=${number}&amp;replies=all#c${number}" ` +
        `data-whole="/papers/${slug}/said?p=${place}&amp;only=${number}&amp;replies=all">` +
        `${counted(earlier, 'earlier reply', 'earlier replies')}</a></p>`
      : ''
  return (
    more +
    replies
      .slice(earlier)
      .map((reply) => replyHtml(reply, thread, links))
      .join('')
  )
}

function replyHtml(reply: ReplySeen, { kind, number, place }: Thread, links: ThreadLinks): string {
  const { id, seq, voice, wording, at, language, mayCorrect, mayWithdraw } = reply
  const name = `${number}-${seq}`
  if (!wording)
    return `<div class="reply" id="c${name}"><p class="tiny muted">A reply of ${escapeHtml(heard(voice).name)} was withdrawn.</p></div>`
  const words = `reply to ${kind} ${number}`
  const acts = [
    inTextHtml({ name, words, proposal: wording.proposal }, links.place, links.texts),
    mayCorrect ? act('correct', name, 'Correct', links, 'reply') : '',
    mayWithdraw ? act('withdraw', name, 'Withdraw', links, 'reply') : '',
  ]
  return (
    `<div class="reply" id="c${name}" data-r="${id}"><p class="who">${voiceHtml(voice)}${when(at)}</p>` +
    `${wordingHtml(wording, language, place.paragraph, links)}${row(acts)}</div>`
  )
}

function actsHtml(thread: Thread, links: ThreadLinks): string {
  const { number, kind, may } = thread
  const on = (what: string, words: string) => act(what, String(number), words, links, kind)
  return row([
    inTextHtml(
      { name: String(number), words: `${kind} ${number}`, proposal: thread.wording?.proposal },
      links.place,
      links.texts,
    ),
    may.reply ? on('reply', 'Reply') : '',
    may.reply && kind === 'suggestion' ? on('counter', 'Propose other words') : '',
    ...supportLinks(thread, links.place),
    may.correct ? on('correct', 'Correct') : '',
    may.lift ? on('lift', 'Lift the blocking point') : '',
    may.withdraw ? on('withdraw', 'Withdraw') : '',
  ])
}

function act(what: string, name: string, words: string, { place }: ThreadLinks, on: string): string {
  const about = `<span class="unseen"> (${on} ${name})</span>`
  return `<a href="?p=${place}&amp;do=${what}-${name}#do" data-do="${what}-${name}">${words}${about}</a>`
}

function row(acts: readonly string[]): string {
  const shown = acts.filter(Boolean).join('')
  return shown && `<p class="acts">${shown}</p>`
}
