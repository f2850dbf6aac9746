import type { DemoAct, DemoPaper, DemoPlace } from './content/format'
import { identityOf } from './identity'

/** The acts of the content that do one of these things. */
export type ActThatDoes<Do extends DemoAct['do'], Any = DemoAct> = Any extends { readonly do: infer Its }
  ? Extract<Its, Do> extends never
    ? never
    : Any
  : never

/** The ids that the demo's members, people and topics were given, by the keys of its content. */
export type Cast = {
  readonly members: Map<string, string>
  readonly people: Map<string, string>
  readonly topics: Map<string, string>
}

/** A paper of the demo as it stands after the acts so far: what the next act needs to name. */
export type PaperSoFar = {
  readonly content: DemoPaper
  readonly id: string
  title: string
  draftRevision: number
  annexRevision: number
  readonly versions: { readonly id: string; readonly digest: string }[]
  readonly inputs: Map<string, { readonly id: string; readonly number: number }>
  readonly objections: Map<string, string>
}

/** What is kept under this key. A key that is not there is a slip of the content. */
export function named<Value>(kept: ReadonlyMap<string, Value>, key: string): Value {
  const value = kept.get(key)
  if (value === undefined) throw new Error(`Nothing in the demo is called "${key}".`)
  return value
}

/** The version with this number, or the current one. */
export function versionOf({ versions, content }: PaperSoFar, number = versions.length) {
  const version = versions[number - 1]
  if (!version) throw new Error(`${content.slug} has no version ${number}.`)
  return version
}

/** The paragraph of a place, and the words of it that are meant. */
export const placeIn = ({ content }: PaperSoFar, { p, quote }: DemoPlace) => ({
  paragraph: identityOf(content.slug, p),
  quote,
})
