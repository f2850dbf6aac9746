import { Notice } from '@/components/ui/notice'
import { counted } from '@/lib/platform/format'

type VerifiedProps = {
  result: {
    chains: number
    events: number
    wrong: readonly { chainId: string; sentences: readonly string[] }[]
  }
  chains: readonly { id: string; title: string }[]
}

/** Whether the record holds: every hash, link, number and seal was computed anew. */
export function Verified({ result, chains }: VerifiedProps) {
  const checked = `${counted(result.events, 'event')} on ${counted(result.chains, 'chain')}`
  if (result.wrong.length === 0)
    return (
      <Notice tone="agreed">
        <p>All chains verify: {checked}, every hash, link, number and seal computed anew.</p>
      </Notice>
    )
  return (
    <Notice tone="stop">
      <p>
        {counted(result.wrong.length, 'chain')} of {result.chains} {result.wrong.length === 1 ? 'does' : 'do'}{' '}
        not verify.
      </p>
      <ul>
        {result.wrong.flatMap(({ chainId, sentences }) =>
          sentences.map((sentence) => (
            <li key={`${chainId}${sentence}`}>
              {chains.find(({ id }) => id === chainId)?.title ?? chainId}: {sentence}
            </li>
          )),
        )}
      </ul>
    </Notice>
  )
}
