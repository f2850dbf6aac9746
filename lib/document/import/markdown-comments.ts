import { parseBody } from '@/lib/document/schema'
import type { Lang } from '@/lib/document/tree'

/** What comments say of the block that follows them. */
export type Told = Lang & { preamble?: true }

/** The comments in which `toMarkdown` keeps what Markdown has no words for. Those of others say nothing here. */
export class MarkdownComments {
  textLang: string | undefined
  private told: Told = {}
  private itemLang: string | undefined

  /** Notes what comments say; whether there is nothing else. */
  read(html: string): boolean {
    for (const [, comment = ''] of ended(html).matchAll(aComment)) {
      const [, whose, lang] = /^\s*(?:(text|item) )?lang: ([\w-]+)\s*$/.exec(comment) ?? []
      if (comment.trim() === 'preamble') this.told.preamble = true
      else if (lang !== undefined && isTag(lang)) this.note(whose, lang)
    }
    return withoutComments(html).trim() === ''
  }

  private note(whose: string | undefined, lang: string): void {
    if (whose === 'text') this.textLang = lang
    else if (whose === 'item') this.itemLang = lang
    else this.told.lang = lang
  }

  /** What was said since it was asked last. */
  take(): Told {
    const { told } = this
    this.told = {}
    return told
  }

  takeLang(): Lang {
    const { lang } = this.take()
    return lang === undefined ? {} : { lang }
  }

  takeItemLang(): string | undefined {
    const { itemLang } = this
    this.itemLang = undefined
    return itemLang
  }
}

const aComment = /<!--(.*?)-->/gs

/** HTML up to the end of its last comment: each that begins there ends, so that none is looked for to the end of the file. */
function ended(html: string): string {
  const end = html.lastIndexOf('-->')
  return end < 0 ? '' : html.slice(0, end + 3)
}

/** HTML without its comments; one that does not end is words. */
export function withoutComments(html: string): string {
  const until = ended(html)
  return until.replace(aComment, '') + html.slice(until.length)
}

/** Only languages that a text may have: others in a comment are no reason to refuse a text. */
function isTag(lang: string): boolean {
  return parseBody({ type: 'doc', attrs: { lang } }).ok
}
