import { Digest } from '@/components/ui/digest'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import type { FreezeAsked } from '@/lib/finalisation/missing'
import type { PaperFacts } from '@/lib/papers/rules'
import type { WindowFacts } from '@/lib/windows/rules'

type Props = {
  paper: PaperFacts
  frozen: { id: string; number: number; digest: string }
  call: WindowFacts | null
  asked: FreezeAsked | null
  now: Date
}

/** Which words are frozen, until when their final call is open, and what it covers. */
export function FrozenText({ paper, frozen, call, asked, now }: Props) {
  const base = paper.versions.find(({ id }) => id === call?.baseVersionId)
  const at = `/papers/${paper.slug}`
  return (
    <div className="stack tight">
      <p>
        <A href={`${at}/versions/${frozen.number}`}>Version {frozen.number}</A> is frozen: these words and no
        others.
      </p>
      <Digest value={frozen.digest} />
      {call ? (
        <p>
          {now < call.closesAt ? 'The final call is open until ' : 'The final call closed on '}
          <When at={call.closesAt} from={now} />.
        </p>
      ) : (
        <Notice tone="wait">
          <p>
            There is no final call, and nobody’s silence counts.
            {asked?.withoutCall && ` ${asked.by} asked for that, and another admin froze it: ${asked.reason}`}
          </p>
        </Notice>
      )}
      {base && (
        <p>
          It is an amended final call: it covers only{' '}
          <A href={`${at}/changes?from=${base.number}&to=${frozen.number}`}>
            what changed since version {base.number}
          </A>
          . What was said to the rest of the text stands.
        </p>
      )}
    </div>
  )
}
