import { Chip } from '@/components/ui/chip'
import type { MinorityRow } from '@/lib/consensus/minority'

const words: Record<string, string> = {
  objects: 'objects',
  notMet: 'objection considered, not met',
  cannotSupport: 'cannot support it',
  abstain: 'abstains',
}

/** What members say that do not go along with the frozen text, beside the level that is proposed for it. */
export function Minority({ rows }: { rows: readonly MinorityRow[] }) {
  if (rows.length === 0) return null
  return (
    <div className="stack tight">
      <h3>What the minority says</h3>
      <ul className="stack tight plain">
        {rows.map(({ memberName, said, statement }) => (
          <li key={`${memberName} ${said} ${statement}`} className="stack tight">
            <p>
              <b>{memberName}</b> <Chip tone="wait">{words[said] ?? said}</Chip>
            </p>
            {statement && <p className="quote said">{statement}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
