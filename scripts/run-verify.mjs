import fs from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { explain, Failure } from './failure.mjs'

const usage = 'npm run verify -- record.json [--as-of 2025-06-06T12:00Z] [--seal <the hash on the paper>]'

function asked() {
  try {
    const options = /** @type {const} */ ({ 'as-of': { type: 'string' }, seal: { type: 'string' } })
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length === 1) return { file: positionals[0] ?? '', ...values }
  } catch (error) {
    throw new Failure('broken', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
  throw new Failure('broken', `Name one file, or - for standard input: ${usage}`)
}

/** What stands in the file, from where npm was called; `-` is standard input. */
async function contentOf(file) {
  if (file === '-') return text(process.stdin)
  try {
    return fs.readFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8')
  } catch {
    throw new Failure('broken', `There is no file ${file} that can be read.`)
  }
}

async function verify() {
  const { file, 'as-of': asOf, seal } = asked()
  const { instantAsked } = await import('@/lib/endorsements/as-of')
  const { check } = await import('@/lib/record/check')
  const { reportOn } = await import('@/lib/record/report')
  const at = asOf === undefined ? null : instantAsked(asOf, new Date(8.64e15))
  if (asOf !== undefined && !at)
    throw new Failure('broken', `${asOf} is no instant. Write it as 2025-06-06T12:00Z.`)
  const { holds, lines } = reportOn(check(await contentOf(file), { asOf: at, seal: seal ?? '' }))
  console.log(lines.join('\n'))
  return holds ? 0 : 1
}

process.exitCode = await verify().catch((error) => explain(error, 'verify'))
