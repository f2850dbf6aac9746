type Open = { list: string; ilvl: number; left: number }

/** Some twips apart are the same indent. */
const near = 100

/**
 * How deep items stand where a file only says to which list they belong and how far they are indented: deeper levels of
 * one list, lists that are indented more than the item before them, and deeper levels of another at the same indent.
 */
export class ListDepth {
  private open: Open[] = []

  /** The depth of the next item, from 1. `left`: its indent in twips, null where none is said. */
  item(list: string, ilvl: number, left: number | null): number {
    const at = left ?? ilvl * 720
    while (this.open.length > 0 && !isBelow(this.open.at(-1) as Open, list, ilvl, at)) this.open.pop()
    this.open.push({ list, ilvl, left: at })
    return this.open.length
  }

  /** Whether a paragraph without a mark goes on with the item before it. */
  continues(left: number | null): boolean {
    const last = this.open.at(-1)
    return last !== undefined && left !== null && left > 0 && left >= last.left - near
  }

  end(): void {
    this.open = []
  }
}

function isBelow(above: Open, list: string, ilvl: number, left: number): boolean {
  if (above.list === list || Math.abs(above.left - left) <= near) return above.ilvl < ilvl
  return above.left < left
}
