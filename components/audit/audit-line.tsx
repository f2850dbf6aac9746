import { Chip } from '@/components/ui/chip'
import { Digest } from '@/components/ui/digest'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { eventName } from '@/lib/audit/words'
import { counted } from '@/lib/platform/format'

type Line = {
  chainId: string
  seq: number
  type: string
  at: Date
  hash: string
  facts: Record<string, unknown>
  withheld: number
  isErased: boolean
}

/** One event: what, by whom, on what, when; its facts unfold. */
export function AuditLine({ line, names }: { line: Line; names: ReadonlyMap<string, string> }) {
  const { chainId, seq, type, at, hash, facts, withheld, isErased } = line
  const person = typeof facts.personId === 'string' ? facts.personId : null
  return (
    <li>
      <p className="row apart">
        <span>
          <b>{eventName(type)}</b>
          {person && (
            <>
              {' by '}
              <A href={`/admin/people/${person}`}>{names.get(person) ?? person}</A>
            </>
          )}
          {names.has(chainId) && <span className="muted"> · {names.get(chainId)}</span>}{' '}
          {isErased && <Chip tone="stop">facts erased</Chip>}
        </span>
        <span className="small muted">
          <When at={at} seconds />
        </span>
      </p>
      <Disclosure label={<span className="small">Event {seq}</span>}>
        <dl className="pairs small">
          {Object.entries(facts)
            .filter(([field]) => field !== 'personId')
            .map(([field, value]) => (
              <Fact key={field} field={field} value={value} names={names} />
            ))}
          {withheld > 0 && !isErased && (
            <>
              <dt>withheld</dt>
              <dd>{counted(withheld, 'fact')}, for the Taskforce or the member only</dd>
            </>
          )}
          <dt>hash</dt>
          <dd>
            <Digest value={hash} />
          </dd>
        </dl>
      </Disclosure>
    </li>
  )
}

function Fact({
  field,
  value,
  names,
}: {
  field: string
  value: unknown
  names: ReadonlyMap<string, string>
}) {
  return (
    <>
      <dt>{field}</dt>
      <dd>{shown(value, names)}</dd>
    </>
  )
}

function shown(value: unknown, names: ReadonlyMap<string, string>): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((each) => shown(each, names)).join(', ')
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'object') return JSON.stringify(value)
  return names.get(String(value)) ?? String(value)
}
