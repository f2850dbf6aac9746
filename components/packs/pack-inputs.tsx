import { answerWords, heard, titleOf, typeWords } from '@/components/comments/words'
import { Plain } from '@/components/dispositions/answer-block'
import { ProposedWording } from '@/components/matrix/proposed-wording'
import { Chip } from '@/components/ui/chip'
import { When } from '@/components/ui/when'
import type { Thread } from '@/lib/comments/threads'
import { heardWords } from '@/lib/last-words/words'
import type { Pack } from '@/lib/packs/pack'

type Chosen = Pack['inputs'][number]

/** The input that the member chose, with what was replied to it and what became of it, as it stands now. */
export function PackInputs({ inputs }: { inputs: readonly Chosen[] }) {
  if (inputs.length === 0) return null
  return (
    <section className="stack" aria-labelledby="chosen">
      <h2 id="chosen">What was said on it</h2>
      <p className="small muted">Chosen by the member, as it stands on the day of printing.</p>
      <ul className="plain stack">
        {inputs.map((each) => (
          <li key={each.thread.id} className="card stack tight">
            <OneInput chosen={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneInput({ chosen: { thread, version, label, proposed } }: { chosen: Chosen }) {
  const { number, kind, wording, language, quote, replies, withdrawn } = thread
  if (withdrawn || !wording)
    return (
      <p className="muted">
        {titleOf(kind)} {number} was withdrawn.
      </p>
    )
  return (
    <>
      <Head thread={thread} />
      <p className="small muted">
        {titleOf(kind)} {placeOf(label)} of version {version}, <When at={new Date(thread.at)} />
      </p>
      {quote && proposed.length === 0 && <p className="small">On “{quote}”</p>}
      <ProposedWording changes={proposed} lang={language} />
      <Plain text={wording.body} lang={language} />
      {replies.map((reply) =>
        reply.wording ? (
          <div key={reply.id} className="quote stack tight">
            <p className="small">
              <b>{heard(reply.voice).name}</b> replied
            </p>
            <Plain text={reply.wording.body} lang={reply.language} />
          </div>
        ) : null,
      )}
      <Answer thread={thread} />
    </>
  )
}

function Head({ thread: { number, voice, type, blocking, blockEnded, taskforceOnly } }: { thread: Thread }) {
  const said = voice && heard(voice)
  return (
    <h3 className="who-line">
      <span className="num muted">{number}</span> <b>{said?.name}</b>
      {said?.of && <span className="muted">{said.of}</span>}
      {type !== 'substantive' && <Chip>{typeWords[type].label.toLowerCase()}</Chip>}
      {blocking && <Chip tone="stop">{blockEnded ? 'was blocking' : 'blocking'}</Chip>}
      {taskforceOnly && <Chip tone="wait">for the Taskforce only</Chip>}
    </h3>
  )
}

function placeOf(label: string | null): string {
  if (label === null) return 'on the whole text'
  return label === '' ? 'on a heading' : `on paragraph ${label}`
}

function Answer({ thread: { answer } }: { thread: Thread }) {
  if (!answer) return <p className="small muted">No answer yet.</p>
  const { kind, reason, lastWord } = answer
  return (
    <div className="quote stack tight">
      <p className="small">
        <b>Taskforce:</b> {answerWords[kind]}, <When at={new Date(answer.at)} />
        {lastWord && `. Its author: ${heardWords(lastWord.heard).toLowerCase()}`}
      </p>
      {reason && <Plain text={reason} />}
    </div>
  )
}
