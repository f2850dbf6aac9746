import type { LeftOut } from './imported'

const many: Record<string, string> = {
  'table of contents': 'tables of contents',
  'passage of hidden text': 'passages of hidden text',
  'change of format': 'changes of format',
  'tracked change in a footnote': 'tracked changes in footnotes',
  'line with a page number or running head': 'lines with page numbers or running heads',
  'set of macros': 'sets of macros',
  'link that is not a web or mail address': 'links that are not web or mail addresses',
  'passage of HTML that is nested too deeply': 'passages of HTML that are nested too deeply',
  'line of a table of contents': 'lines of a table of contents',
}

/** Counts what is not taken over, by what a person would call one of it. */
export class Counter {
  private readonly counts = new Map<string, number>()

  add(what: string, count = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }

  /** What was counted, most of all first. */
  list(): LeftOut[] {
    return [...this.counts]
      .filter(([, count]) => count > 0)
      .map(([what, count]) => ({ what: count === 1 ? what : (many[what] ?? `${what}s`), count }))
      .sort((one, other) => other.count - one.count)
  }
}
