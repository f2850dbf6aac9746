import { Parser } from 'htmlparser2'

/** An element of HTML from outside: its style as properties, in lower case. */
export type Element = {
  tag: string
  attrs: Readonly<Record<string, string>>
  style: ReadonlyMap<string, string>
  children: (Element | string)[]
}

/** Elements in each other beyond the first number are taken as one, beyond the second nothing is read. */
const deepest = 150
const unreadable = 3000

/**
 * HTML as a tree without comments, which is where Word hides its own. Takes anything and executes nothing; null where
 * elements stand in each other thousands deep.
 */
export function parseHtml(html: string): Element | null {
  const root = element('body', {})
  const open = [root]
  let tooDeep = 0
  const parser = new Parser({
    onopentag(tag, attrs) {
      if (open.length >= deepest) {
        tooDeep += 1
        if (tooDeep > unreadable) parser.pause()
        return
      }
      const child = element(tag, attrs)
      open.at(-1)?.children.push(child)
      open.push(child)
    },
    ontext(text) {
      open.at(-1)?.children.push(text)
    },
    onclosetag() {
      if (tooDeep > 0) tooDeep -= 1
      else if (open.length > 1) open.pop()
    },
  })
  parser.end(html)
  return tooDeep > unreadable ? null : root
}

function element(tag: string, attrs: Record<string, string>): Element {
  return { tag, attrs, style: styleOf(attrs.style), children: [] }
}

const noStyle: ReadonlyMap<string, string> = new Map()

function styleOf(css: string | undefined): ReadonlyMap<string, string> {
  if (!css) return noStyle
  const style = new Map<string, string>()
  for (const declaration of css.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) style.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim())
  }
  return style
}

/** All text in an element. */
export function textIn(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('')
}

/** The first element inside of another that a question is true of. */
export function findIn(node: Element, is: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const found = is(child) ? child : findIn(child, is)
    if (found) return found
  }
  return undefined
}
