import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import type { Reading } from '@/lib/papers/reading'
import type { Recirculated } from '@/lib/papers/recirculated'
import { stancesKept } from '@/lib/papers/recirculation-places'
import { counted } from '@/lib/platform/format'

type Props = { reading: Reading; limits: Recirculated; whole: boolean; now: Date }

/** That the paper is put before its members again, until when, with what, and that silence changes nothing. */
export function RecirculationLine({ reading: { facts, standings }, limits, whole, now }: Props) {
  const at = `/papers/${facts.slug}`
  const { base, closesAt, changed, blocked, removed } = limits
  return (
    <Notice>
      <h2 className="unseen">Recirculation</h2>
      <p>
        <b>This is a recirculation</b>, until <When at={closesAt} from={now} />. It takes input on{' '}
        {asked(changed.size, base, blocked.size)}
        {removed > 0 &&
          `; ${counted(removed, 'paragraph')} of version ${base} ${removed === 1 ? 'is' : 'are'} no longer there`}
        . <A href={`${at}/changes?from=${base}`}>All changes</A>
      </p>
      <p>{stancesKept(facts, standings)}</p>
      <p>
        {whole ? <A href={at}>Only what is asked for</A> : <A href={`${at}?text=whole`}>The whole text</A>}
      </p>
    </Notice>
  )
}

/** "3 paragraphs that changed since version 1 and on 1 place with an open blocking point". */
function asked(changed: number, base: number, blocked: number): string {
  const parts = [
    changed > 0 &&
      `${counted(changed, 'paragraph')} that ${changed === 1 ? 'has' : 'have'} changed since version ${base}`,
    blocked > 0 &&
      counted(blocked, 'place with an open blocking point', 'places with an open blocking point'),
  ].filter((words) => typeof words === 'string')
  return parts.length > 0 ? parts.join(', and on ') : 'nothing: nothing changed, and nothing blocks any more'
}
