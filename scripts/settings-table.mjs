// Writes the table of settings into the README: node --import ./scripts/typescript.mjs scripts/settings-table.mjs
import fs from 'node:fs'
import { Settings } from '@/lib/platform/env'

const FROM = '<!-- settings: written by scripts/settings-table.mjs -->'
const TO = '<!-- /settings -->'

/** The table, in Markdown: what each setting is called, its value when not set, what it is. */
export function settingsTable() {
  const start = Settings.parse({})
  const lines = Object.entries(Settings.shape).map(([name, field]) => {
    const value = start[name] === undefined ? '' : `\`${start[name]}\``
    return `| \`${name}\` | ${value} | ${field.description} |`
  })
  return ['| setting | when not set | what it is |', '| --- | --- | --- |', ...lines].join('\n')
}

/** A text with the table between its marks. */
export function withTable(text) {
  const [from, to] = [text.indexOf(FROM), text.indexOf(TO)]
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${FROM} and ${TO}`)
  return `${text.slice(0, from + FROM.length)}\n\n${settingsTable()}\n\n${text.slice(to)}`
}

if (process.argv[1] === import.meta.filename)
  fs.writeFileSync('README.md', withTable(fs.readFileSync('README.md', 'utf8')))
