import { SaxesParser } from 'saxes'
import { damaged, Unreadable } from './unreadable'

/** An element of XML: names with the prefix that we use for its namespace (see below), not the file's own. */
export type Xml = { name: string; attrs: Readonly<Record<string, string>>; children: (Xml | string)[] }

const limits = { depth: 400, nodes: 3_000_000 }

/** Word's two dialects (ECMA-376 transitional and strict) and ODF 1.3 by one prefix each; others keep their own. */
const prefixes: [pattern: RegExp, prefix: string][] = [
  [/\/(wordprocessingml\/2006\/main|wordprocessingml\/main)$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/\/word\/2010\/wordml$/, 'w14'],
  [/\/word\/2012\/wordml$/, 'w15'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/^urn:oasis:names:tc:opendocument:xmlns:(\w+):1\.0$/, ''],
  [/^urn:oasis:names:tc:opendocument:xmlns:(xsl-fo|svg)-compatible:1\.0$/, ''],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/www\.w3\.org\/1999\/xlink$/, 'xlink'],
]

function prefixFor(uri: string, own: string): string {
  for (const [pattern, prefix] of prefixes) {
    const match = pattern.exec(uri)
    if (match) return prefix || (match[1] === 'xsl-fo' ? 'fo' : (match[1] ?? own))
  }
  return own
}

/**
 * Parses one XML part of a file. Throws Unreadable for what is not well-formed, for any DOCTYPE (and so for entities
 * beside the five of XML itself), for elements more than 400 deep, and for parts of more than three million nodes.
 */
export function parseXml(bytes: Uint8Array): Xml {
  const reader = new XmlReader()
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => refuse())
  parser.on('doctype', () => {
    throw new Unreadable(
      'The file defines types or entities of its own, which a document does not need. It is not read.',
    )
  })
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>))
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  parser.on('closetag', () => reader.close())
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += 65_536)
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
  parser.write(decoder.decode()).close()
  return reader.result()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function refuse(): never {
  throw new Unreadable(damaged)
}

class XmlReader {
  private root: Xml | null = null
  private readonly path: Xml[] = []
  private scopes: { depth: number; prefixes: Map<string, string>; names: Map<string, string> }[] = [
    { depth: -1, prefixes: new Map(), names: new Map() },
  ]
  private nodes = 0

  open(name: string, attributes: Record<string, string>): void {
    this.nodes += 1
    if (this.path.length >= limits.depth || this.nodes > limits.nodes)
      throw new Unreadable('The file is built too deeply or too large to be read.')
    this.scope(attributes)
    const element: Xml = { name: this.named(name), attrs: this.attributes(attributes), children: [] }
    this.path.at(-1)?.children.push(element)
    this.root ??= element
    this.path.push(element)
  }

  text(text: string): void {
    this.path.at(-1)?.children.push(text)
  }

  close(): void {
    this.path.pop()
    if (this.scopes.at(-1)?.depth === this.path.length) this.scopes.pop()
  }

  result(): Xml {
    return this.root ?? refuse()
  }

  private scope(attributes: Record<string, string>): void {
    let prefixes: Map<string, string> | null = null
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      prefixes ??= new Map(this.scopes.at(-1)?.prefixes)
      const own = key === 'xmlns' ? '' : key.slice(6)
      prefixes.set(own, prefixFor(attributes[key] ?? '', own))
    }
    if (prefixes) this.scopes.push({ depth: this.path.length, prefixes, names: new Map() })
  }

  private named(name: string): string {
    const scope = this.scopes.at(-1)
    const known = scope?.names.get(name)
    if (known !== undefined) return known
    const colon = name.indexOf(':')
    const own = colon < 0 ? '' : name.slice(0, colon)
    const prefix = scope?.prefixes.get(own) ?? own
    const full = prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`
    scope?.names.set(name, full)
    return full
  }

  private attributes(attributes: Record<string, string>): Record<string, string> {
    let kept: Record<string, string> = none
    for (const key in attributes) {
      // Word marks every run with the editing session that it comes from: most of its attributes, and nothing to us.
      if (key.startsWith('xmlns') || key.startsWith('w:rsid')) continue
      if (kept === none) kept = {}
      kept[key.includes(':') ? this.named(key) : key] = attributes[key] ?? ''
    }
    return kept
  }
}

const none: Record<string, string> = Object.freeze({})

/** The elements in another, text apart. */
export function elements({ children }: Xml): Xml[] {
  return children.filter((child): child is Xml => typeof child !== 'string')
}

/** The first element of a name directly inside of another. */
export function child(parent: Xml | undefined, name: string): Xml | undefined {
  return parent?.children.find((each): each is Xml => typeof each !== 'string' && each.name === name)
}

/** The `w:val` of an element of a name inside of another; undefined where element or value is missing. */
export function valOf(parent: Xml | undefined, name: string): string | undefined {
  return child(parent, name)?.attrs['w:val']
}

/** All text in an element. */
export function textOf(node: Xml | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}
