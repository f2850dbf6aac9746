import { countries } from '@/lib/members/countries'
import { categoryNames, regionNames } from '@/lib/members/words'
import { asciiDomain } from '@/lib/platform/email'
import type { Category, Region, Right } from '@/prisma/generated/enums'

/** Readers of single cells: the value, or null where the cell says nothing that is known. */
const fold = (text: string) => text.toLowerCase().replace(/[\s-]+/g, ' ')

function oneOf<Word extends string>(names: Record<Word, string>, cell: string): Word | null {
  const words = Object.keys(names) as Word[]
  return words.find((word) => fold(word) === fold(cell) || fold(names[word]) === fold(cell)) ?? null
}

export function categoriesOf(cell: string): Category[] | null {
  const found = cell
    .split(/[;|]/)
    .filter((each) => each.trim() !== '')
    .map((each) => oneOf(categoryNames, each.trim()))
  return found.length > 0 && !found.includes(null) ? [...new Set(found as Category[])].sort() : null
}

export function countryOf(cell: string): string | null {
  const code = cell.toUpperCase()
  if (countries().has(code)) return code
  return [...countries()].find(([, name]) => fold(name) === fold(cell))?.[0] ?? null
}

export const regionOf = (cell: string): Region | null => oneOf(regionNames, cell)

export function dayOf(cell: string): string | null {
  const at = new Date(`${cell}T00:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(at.getTime())
  return isDay && at.toISOString().startsWith(cell) ? cell : null
}

export const domainOf = (cell: string): string | null => asciiDomain(cell.replace(/^@/, ''))

const rights: Record<Right, string> = {
  contributor: 'contributor',
  representative: 'representative',
  signatory: 'signatory',
}
export const rightOf = (cell: string): Right | null => oneOf(rights, cell)

export function yesOrNo(cell: string): boolean | null {
  if (/^(yes|y|true|x|1)$/i.test(cell)) return true
  return /^(no|n|false|0)$/i.test(cell) ? false : null
}
