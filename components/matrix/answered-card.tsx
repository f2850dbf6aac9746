import { AnswerBlock, Plain } from '@/components/dispositions/answer-block'
import { InputHead } from '@/components/dispositions/input-head'
import { LastWord } from '@/components/last-words/last-word'
import { LastWordForm } from '@/components/last-words/last-word-form'
import { Confirm } from '@/components/ui/confirm'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { consensusChoices } from '@/lib/consensus/words'
import { closeBlockAction } from '@/lib/dispositions/actions'
import type { FullEntry } from '@/lib/matrix/entry'
import { memberWords } from '@/lib/matrix/words'
import { ProposedWording } from './proposed-wording'

type Props = { slug: string; paperId: string; entry: FullEntry; canClose: boolean; newKey: () => string }

/** One input of the response matrix by itself, with what became of it and what its reader can do about that. */
export function AnsweredCard({ slug, paperId, entry, canClose, newKey }: Props) {
  const { answer, words, heard } = entry
  const of = { paperId, inputId: entry.id }
  return (
    <li className="card stack tight" id={`input-${entry.number}`}>
      <InputHead
        input={{ ...entry, quote: words.quote, blockEnd: entry.blockEnd && { how: entry.blockEnd } }}
        who={memberWords(entry)}
        of={words.person}
        slug={slug}
      />
      {words.text !== null && <Plain text={words.text} lang={entry.language} />}
      <ProposedWording changes={entry.proposed} lang={entry.language} />
      {answer ? (
        <AnswerBlock
          slug={slug}
          answer={shownAnswer(entry)}
          handler={words.handler}
          ownMember={answer.ownMember}
        />
      ) : (
        entry.sight !== 'counted' && !entry.withdrawn && <p className="muted">No answer yet.</p>
      )}
      {heard && words.said && <LastWord said={{ heard, ...words.said }} />}
      {entry.maySay && answer && (
        <LastWordForm
          key={answer.id}
          hidden={{ key: newKey(), ...of, dispositionId: answer.id }}
          sayFor={entry.capacity === 'forMember' || entry.capacity === 'onBehalf' ? entry.member : null}
          blocking={entry.blocking && entry.blockEnd === null}
          said={heard && { heard, why: words.said?.why ?? null }}
        />
      )}
      {canClose && <CloseBlock hidden={{ key: newKey(), ...of }} />}
    </li>
  )
}

function shownAnswer({ answer, words }: FullEntry) {
  const { reason, meeting } = words
  return {
    kind: answer?.kind ?? 'noted',
    reason,
    meeting,
    landedParagraph: answer?.landed?.paragraph ?? null,
    landedVersion: answer?.landed ? { number: answer.landed.version } : null,
    duplicateOf: answer?.duplicateOf ? { number: answer.duplicateOf } : null,
    publishedAt: answer?.at ?? null,
  }
}

function CloseBlock({ hidden }: { hidden: { key: string; paperId: string; inputId: string } }) {
  return (
    <div className="row">
      <Confirm
        label="Close as considered, not met …"
        title="Close the blocking point as considered, not met"
        act="Close as considered, not met"
        look="plain"
        small
        consequence={
          <p>It stays in the record with your reason, the member’s statement and the level of consensus.</p>
        }
        action={closeBlockAction}
        hidden={hidden}
        done="Closed."
      >
        <TextArea name="reason" label="Reason" limit={5000} />
        <TextArea name="statement" label="Statement of the member" optional limit={5000} />
        <Select name="consensus" label="Level of consensus" choices={consensusChoices} none="Choose …" />
      </Confirm>
    </div>
  )
}
