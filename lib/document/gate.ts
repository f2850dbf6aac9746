import { isIdentity, newIdentity } from './identity'
import type { Body, Identity } from './tree'

const limits = {
  listDepth: 8,
  paragraphs: 10_000,
  charactersEach: 20_000,
  bytes: 1_000_000,
  children: 20_000,
}

/** What the editor may mark as a whole. Only on text do marks mean anything; elsewhere they are dropped. */
const inline = new Set(['text', 'hardBreak', 'footnote'])

/** What is wrong with a text, as one sentence for its author. */
export class RefusedText extends Error {
  override name = 'RefusedText'
}

export type RawNode = { type: string; attrs?: unknown; content?: unknown; marks?: unknown; text?: unknown }

type RawAttrs = Partial<
  Record<'id' | 'level' | 'lang' | 'preamble' | 'href' | 'colspan' | 'rowspan', unknown>
>

/** One reading of one tree: what was counted, which identities were seen, and where a refusal points. */
export class Gate {
  private readonly seen = new Set<Identity>()
  private paragraphs = 0
  private tables = 0
  private characters = 0
  private all = 0
  private where = 'The text'

  /** An object with a type and no more than attrs, content, marks and text. */
  node(json: unknown, expected?: string): RawNode {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      this.refuse('holds something that is no text')
    const node = json as RawNode
    if (typeof node.type !== 'string') this.refuse('holds something that is no text')
    if (expected !== undefined && node.type !== expected) this.refuseNode(node.type)
    for (const key of Object.keys(node)) {
      if (!['type', 'attrs', 'content', 'marks', 'text'].includes(key))
        this.refuse(`has an unknown property ${quoted(key)}`)
    }
    if (node.type !== 'text' && node.text !== undefined) this.refuse('has text outside of its paragraphs')
    if (!inline.has(node.type) && hasSome(node.marks)) this.refuse('has emphasis where none can be')
    return node
  }

  children(node: RawNode): unknown[] {
    const content = node.content
    if (content === undefined || content === null) return []
    if (!Array.isArray(content)) return this.refuse('is damaged')
    if (content.length > limits.children)
      return this.refuse(`has more than ${grouped(limits.children)} parts`)
    return content
  }

  /** The named attributes; null counts as absent, anything else that is set is refused. */
  attrs(node: RawNode, names: readonly (keyof RawAttrs)[]): RawAttrs {
    const { attrs } = node
    if (attrs === undefined || attrs === null) return {}
    if (typeof attrs !== 'object' || Array.isArray(attrs)) return this.refuse('is damaged')
    for (const key of Object.keys(attrs)) {
      if (!names.some((name) => name === key)) this.refuse(`has an unknown property ${quoted(key)}`)
    }
    return attrs
  }

  lang(value: unknown): { lang?: string } {
    if (value === undefined || value === null) return {}
    if (typeof value !== 'string' || !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(value)) {
      return this.refuse('names a language that is not a language tag like “en” or “pt-BR”')
    }
    return { lang: canonicalTag(value) ?? this.refuse('names a language that does not exist') }
  }

  /** A property that is there or not: false counts as absent. */
  flag<Name extends string>(name: Name, value: unknown): { [name in Name]?: true } {
    if (value === undefined || value === null || value === false) return {}
    if (value !== true) return this.refuse(`has an unknown ${name}`)
    return { [name]: true } as { [name in Name]?: true }
  }

  /** The identity given, or a new one where it is missing or was seen before in this text. */
  identity(value: unknown): Identity {
    if (value !== undefined && value !== null && !isIdentity(value))
      return this.refuse('has a damaged identity')
    const id = isIdentity(value) && !this.seen.has(value) ? value : newIdentity()
    this.seen.add(id)
    return id
  }

  /** Another heading or paragraph begins: refusals point at it from here on. */
  enter(node: RawNode): void {
    this.paragraphs += 1
    this.characters = 0
    this.where = place(node, this.paragraphs)
    if (this.paragraphs > limits.paragraphs) {
      throw new RefusedText(`The text has more than ${grouped(limits.paragraphs)} paragraphs.`)
    }
  }

  /** Another table begins, or is come back to from its cells: refusals point at it as a whole. */
  enterTable(another = true): void {
    if (another) this.tables += 1
    this.where = `Table ${this.tables}`
  }

  count(text: string): void {
    this.characters += text.length
    this.all += text.length
    if (this.characters > limits.charactersEach) {
      this.refuse(`is longer than ${grouped(limits.charactersEach)} characters`)
    }
    if (this.all > limits.bytes) this.tooLarge()
  }

  checkDepth(depth: number): void {
    if (depth > limits.listDepth)
      this.refuse(`is followed by more than ${limits.listDepth} lists in each other`)
  }

  checkSize(body: Body): void {
    if (new TextEncoder().encode(JSON.stringify(body)).length > limits.bytes) this.tooLarge()
  }

  refuseNode(type: string): never {
    return this.refuse(`holds ${quoted(type)}, which cannot stand there`)
  }

  refuse(what: string): never {
    throw new RefusedText(`${this.where} ${what}.`)
  }

  private tooLarge(): never {
    throw new RefusedText('The text is larger than 1 MB.')
  }
}

function hasSome(marks: unknown): boolean {
  return marks !== undefined && marks !== null && !(Array.isArray(marks) && marks.length === 0)
}

function place(node: RawNode, position: number): string {
  const content = Array.isArray(node.content) ? node.content.slice(0, 20) : []
  const texts = content.map((child: { text?: unknown } | null) =>
    typeof child?.text === 'string' ? child.text : '',
  )
  const [beginning] = quoted(texts.join('').trim().slice(0, 60)).split('\n')
  return `${node.type === 'heading' ? 'Heading' : 'Paragraph'} ${beginning === '“”' ? `at place ${position}` : beginning}`
}

function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
  return plain.length > 40 ? `“${plain.slice(0, 40).trimEnd()}…”` : `“${plain}”`
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB')
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
