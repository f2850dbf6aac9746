import { safeLink } from '@/lib/document/link'

type Field = { code: string; inCode: boolean }

/** The fields that are open at a place of the text. Their results are words, their codes are not; none is computed. */
export class Fields {
  private readonly open: Field[] = []

  /** Whether what comes next is a field's result that is kept, or outside of all. */
  get isText(): boolean {
    return !this.open.some(({ inCode, code }) => inCode || isContents(code))
  }

  /** Where the field that words stand in leads to; null where nowhere. */
  get link(): string | null {
    for (const { code } of this.open) {
      const target = linkIn(code)
      if (target) return target
    }
    return null
  }

  begin(): void {
    this.open.push({ code: '', inCode: true })
  }

  code(text: string): void {
    const field = this.open.at(-1)
    if (field?.inCode && field.code.length < 4000) field.code += text
  }

  /** The code ends and the result begins. Says whether the field is a table of contents. */
  separate(): boolean {
    const field = this.open.at(-1)
    if (field) field.inCode = false
    return field !== undefined && isContents(field.code)
  }

  end(): void {
    this.open.pop()
  }
}

export const isContents = (code: string) => /^\s*(TOC|INDEX|TOA)\b/i.test(code)

/** The address in the code of a link to another page. */
export function linkIn(code: string): string | null {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(code)
  return match ? safeLink(match[1] ?? match[2]) : null
}
