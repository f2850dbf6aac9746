import type { LineKind, ReportLine } from './report'

/** What is found out about one line: the worst that was said of it names the line. */
export class Line {
  private readonly says: string[] = []
  private kind: LineKind = 'unchanged'
  private readonly file: number
  readonly line: number

  constructor(file: number, line: number) {
    this.file = file
    this.line = line
  }

  get isWrong(): boolean {
    return this.kind === 'error'
  }

  wrong(sentence: string): null {
    if (!this.isWrong) this.says.length = 0
    this.kind = 'error'
    this.says.push(sentence)
    return null
  }

  adds(sentence: string): void {
    if (this.isWrong) return
    this.kind = 'new'
    this.says.push(sentence)
  }

  changes(sentence: string): void {
    if (this.isWrong) return
    if (this.kind === 'unchanged') this.kind = 'changed'
    this.says.push(sentence)
  }

  report(): ReportLine {
    const says = this.says.length > 0 ? this.says : ['Says what the roster says.']
    return { file: this.file, line: this.line, kind: this.kind, says }
  }
}
