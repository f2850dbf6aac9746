// The floor F1: node and plain pg, the same reads in two prepared statements, a string built from them; no framework.
import { createHash } from 'node:crypto'
import http from 'node:http'
import pg from 'pg'

type Input = {
  number: number
  paragraph: string | null
  type: string
  at: string
  member: string
  person: string
  body: string
}
type Paper = {
  title: string
  body: { content: { attrs: { id: string }; content: { text: string }[] }[] }
  inputs: Input[]
}

const [slug, token] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c TimeZone=UTC' })
const who = {
  name: 'who',
  text: `select p.name, coalition_now() as now from "Session" s join "Person" p on p.id = s."personId" where s."tokenHash" = $1`,
  values: [
    createHash('sha256')
      .update(token ?? '')
      .digest('hex'),
  ],
}
const what = {
  name: 'what',
  text: `select t.title, t.body, (select json_agg(json_build_object('number', i.number, 'paragraph', i.paragraph,
      'type', i.type, 'at', i.at, 'member', m."displayName", 'person', p.name, 'body',
      (select x.body from "InputText" x where x."inputId" = i.id order by x.seq desc limit 1)) order by i.number)
      from "Input" i left join "Member" m on m.id = i."memberId" join "Person" p on p.id = i."personId"
      where i."paperId" = a.id) as inputs
    from "Paper" a join "Version" v on v."paperId" = a.id join "VersionText" t on t."versionId" = v.id
    where a.slug = $1 order by v.number desc limit 1`,
  values: [slug],
}

const safe = (text: unknown) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

const article = ({ number, member, person, type, at, body }: Input) =>
  `<article><h3>${number} ${safe(member)} ${safe(person)} ${safe(type)} ${safe(at)}</h3><p>${safe(body)}</p></article>`

function page(name: string, paper: Paper): string {
  const blocks = paper.body.content.map(({ attrs, content }) => {
    const threads = paper.inputs.filter((input) => input.paragraph === attrs.id).map(article)
    return `<section><p>${safe(content.map((part) => part.text).join(''))}</p>${threads.join('')}</section>`
  })
  return `<!doctype html><html lang="en"><title>${safe(paper.title)}</title><p>${safe(name)}</p>${blocks.join('')}</html>`
}

http
  .createServer(async (_, response) => {
    const { rows: people } = await pool.query<{ name: string }>(who)
    const { rows: papers } = await pool.query<Paper>(what)
    const [person, paper] = [people[0], papers[0]]
    if (person && paper) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(page(person.name, paper))
    } else response.writeHead(500).end()
  })
  .listen(Number(process.env.PORT), '127.0.0.1')
