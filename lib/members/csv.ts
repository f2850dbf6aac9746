import { stringify } from 'csv-stringify/sync'
import { dayText } from '@/lib/calendar/day'
import type { Category, Region } from '@/prisma/generated/enums'
import { countryName } from './countries'
import { categoryNames, regionNames } from './words'

type Row = {
  displayName: string
  legalName: string
  categories: readonly Category[]
  country: string
  region: Region
  joinedAt: Date
  leftAt: Date | null
}

/**
 * The public list of members as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets know). A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
export function membersCsv(members: readonly Row[]): string {
  const rows = members.map((member) => ({
    member: member.displayName,
    legal_name: member.legalName,
    categories: member.categories.map((each) => categoryNames[each]).join('; '),
    country: member.country,
    country_name: countryName(member.country),
    region: regionNames[member.region],
    joined: dayText(member.joinedAt),
    left: member.leftAt ? dayText(member.leftAt) : '',
  }))
  return csv(
    ['member', 'legal_name', 'categories', 'country', 'country_name', 'region', 'joined', 'left'],
    rows,
  )
}

/** Rows as CSV with these columns, safe to open in a spreadsheet. */
export function csv(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  const lines = stringify([...rows], {
    columns: [...columns],
    header: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  })
  return `\uFEFF${lines}`
}
