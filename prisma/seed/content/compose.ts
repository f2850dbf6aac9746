import type { DemoAct, DemoBlock, DemoItem, DemoStance, DispositionKind, InputAct, Stance } from './format'

/**
 * Short ways to write the acts of a paper. Moments are written as `27 May 08:12` or, where the seconds matter,
 * `30 May 13:41:27`: all are of 2025 and in UTC.
 */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `27 May 08:12` becomes `2025-05-27T08:12:00.000Z`; anything else is refused. */
export function utc(moment: string): string {
  const [, day, name = '', time, seconds = '00'] =
    /^(\d+) (\w{3}) (\d\d:\d\d)(?::(\d\d))?$/.exec(moment) ?? []
  const month = months.indexOf(name) + 1
  if (!(day && time && month)) throw new Error(`"${moment}" is no moment like "27 May 08:12".`)
  return `2025-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}:${seconds}.000Z`
}

type Says = Partial<Omit<Extract<InputAct, { do: 'comment' }>, 'do' | 'key' | 'on'>> & {
  readonly text: string
  readonly quote?: string
}

/** A comment on paragraph `p` (null: on the whole paper): substantive, counted and in English unless it says otherwise. */
export function comment(at: string, key: string, by: string, p: string | null, says: Says): DemoAct {
  const { quote, ...rest } = says
  const place = p === null ? null : { p, ...(quote === undefined ? {} : { quote }) }
  return {
    at: utc(at),
    by,
    do: 'comment',
    key,
    on: place,
    type: 'substantive',
    publicAs: 'counted',
    language: 'en',
    ...rest,
  }
}

type Suggests = {
  readonly for?: string
  readonly type?: 'substantive' | 'editorial'
  readonly publicAs?: 'counted' | 'named' | 'text'
  readonly text: string
}

/** Other words in paragraph `p`, with a reason: substantive and counted unless it says otherwise. */
export function suggest(
  at: string,
  key: string,
  by: string,
  on: { readonly p: string; readonly was: string; readonly words: string },
  says: Suggests,
): DemoAct {
  return { at: utc(at), by, do: 'suggest', key, on: [on], type: 'substantive', publicAs: 'counted', ...says }
}

export function support(at: string, suggestion: string, by: string, member: string): DemoAct {
  return { at: utc(at), by, do: 'support', suggestion, for: member }
}

type Replies = { readonly for?: string; readonly text: string }

export function reply(at: string, to: string, by: string, says: Replies): DemoAct {
  return { at: utc(at), by, do: 'reply', to, ...says }
}

type Answers = {
  readonly reason?: string
  readonly landed?: readonly [version: number, p: string]
  readonly duplicateOf?: string
  readonly meeting?: string
  readonly withVersion?: true
}

/** The Taskforce's answer to one or many comments, published now unless it is prepared for the next version. */
export function answer(
  at: string,
  by: string,
  inputs: readonly string[],
  kind: DispositionKind,
  { landed, withVersion, ...rest }: Answers = {},
): DemoAct {
  return {
    at: utc(at),
    by,
    do: 'dispose',
    inputs,
    kind,
    publish: withVersion ? 'withVersion' : 'now',
    ...rest,
    ...(landed === undefined ? {} : { landedIn: { version: landed[0], p: landed[1] } }),
  }
}

type Signs = Omit<DemoStance, 'for' | 'stance'> & {
  readonly as?: 'signOn' | 'changeStance' | 'reconfirm'
}

/** A member's stance on the version that is current at that moment. */
export function signOn(
  at: string,
  by: string,
  member: string,
  stance: Stance = 'endorse',
  { as = 'signOn', ...rest }: Signs = {},
): DemoAct {
  return { at: utc(at), by, do: as, for: member, stance, ...rest }
}

export function reconfirm(at: string, by: string, member: string, stance: Stance = 'endorse'): DemoAct {
  return signOn(at, by, member, stance, { as: 'reconfirm' })
}

type Change = {
  /** New text of a paragraph, by its key. */
  readonly set?: Readonly<Record<string, string>>
  /** Blocks that follow the one whose key, or whose first item's key, this is. */
  readonly after?: Readonly<Record<string, readonly DemoBlock[]>>
  /** Items that follow the item with this key in its list. */
  readonly items?: Readonly<Record<string, readonly DemoItem[]>>
  readonly drop?: readonly string[]
}

/** The text with these changes; every paragraph that is not named keeps its key and its words. */
export function amended(blocks: readonly DemoBlock[], change: Change): DemoBlock[] {
  return blocks.flatMap((block): DemoBlock[] => {
    const changed = amendedBlock(block, change)
    const first = block.length === 3 ? block[1] : (block[1][0]?.[0] ?? '')
    return [...(changed ? [changed] : []), ...(change.after?.[first] ?? [])]
  })
}

function amendedBlock(block: DemoBlock, change: Change): DemoBlock | null {
  const { set = {}, items = {}, drop = [] } = change
  if (block.length === 3) {
    const [kind, key, text] = block
    return drop.includes(key) ? null : [kind, key, set[key] ?? text]
  }
  const [kind, list] = block
  const kept = list.flatMap(([key, text, nested]): DemoItem[] => {
    const item: DemoItem = nested ? [key, set[key] ?? text, amended(nested, change)] : [key, set[key] ?? text]
    return [...(drop.includes(key) ? [] : [item]), ...(items[key] ?? [])]
  })
  return kept.length > 0 ? [kind, kept] : null
}

/** The acts in the order of time; those of one instant stay as they were written. */
export function inTime(acts: readonly DemoAct[]): DemoAct[] {
  return acts.toSorted((a, b) => a.at.localeCompare(b.at))
}
