import { one } from '@/lib/platform/query-text'
import type { AuditFilter } from './queries'
import { eventNames } from './words'

const dayMs = 86_400_000
const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The filter that an address states; what is no type, id or day counts as not stated. Days are whole, in UTC. */
export function readAuditFilter(sent: Record<string, string | string[] | undefined>) {
  const kept = (name: string, isOne: (text: string) => boolean) =>
    isOne(one(sent[name])) ? one(sent[name]) : ''
  const values = {
    type: kept('type', (text) => Object.hasOwn(eventNames, text)),
    person: kept('person', isId),
    paper: kept('paper', isId),
    from: kept('from', isDay),
    to: kept('to', isDay),
  }
  const { type, person: personId, paper: chainId } = values
  const filter: AuditFilter = {
    page: Math.max(1, Math.trunc(Number(one(sent.page))) || 1),
    ...(type && { type }),
    ...(personId && { personId }),
    ...(chainId && { chainId }),
    ...(values.from && { from: new Date(values.from) }),
    ...(values.to && { until: new Date(Date.parse(values.to) + dayMs) }),
  }
  return { values, filter }
}
