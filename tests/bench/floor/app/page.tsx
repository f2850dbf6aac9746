import { connection } from 'next/server'
import { db } from '@/lib/platform/db'
import { insertRow } from './actions'

type Block = { type: string; attrs?: { id?: string }; content?: { text?: string }[] }

/** The floor F2: the same rows through Prisma, mapped to elements; no session, no permission, no style. */
export default async function Page() {
  await connection()
  const slug = process.env.BENCH_SLUG ?? ''
  const paper = await db.paper.findUniqueOrThrow({
    where: { slug },
    include: {
      windows: { include: { times: true } },
      acts: true,
      versions: { orderBy: { number: 'desc' }, take: 1, include: { text: true } },
      inputs: {
        orderBy: { number: 'asc' },
        include: {
          texts: true,
          member: true,
          person: true,
          replies: { include: { texts: true } },
          answers: { include: { disposition: true } },
        },
      },
    },
  })
  const body = paper.versions[0]?.text?.body as { content: Block[] } | undefined
  return (
    <main>
      <h1>{paper.versions[0]?.text?.title}</h1>
      {body?.content.map((block) => (
        <section key={block.attrs?.id}>
          <p>{block.content?.map((part) => part.text).join('')}</p>
          {paper.inputs
            .filter((input) => input.paragraph === block.attrs?.id)
            .map((input) => (
              <article key={input.id}>
                <h3>
                  {input.number} {input.member?.displayName} {input.person.name} {input.type}{' '}
                  {input.at.toISOString()}
                </h3>
                <p>{input.texts.at(-1)?.body}</p>
                {input.replies.map((reply) => (
                  <p key={reply.id}>{reply.texts.at(-1)?.body}</p>
                ))}
                {input.answers.map((answer) => (
                  <p key={answer.dispositionId}>{answer.disposition.reason}</p>
                ))}
              </article>
            ))}
        </section>
      ))}
      <form action={insertRow}>
        <textarea name="text" />
        <button type="submit">Send</button>
      </form>
    </main>
  )
}
