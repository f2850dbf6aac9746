import { notFound } from 'next/navigation'
import { TopicForm } from '@/components/topics/topic-form'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { counted } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'
import { listAllTopics } from '@/lib/topics/queries'

export const metadata = { title: 'Topics · Admin' }

/** What papers are about: the list that is offered for them. */
export default async function TopicsPage() {
  const { actor } = await visit()
  const topics = await listAllTopics(actor)
  if (!topics) notFound()
  return (
    <Page width="narrow">
      <PageHead title="Topics" lead="What papers are about, in the order in which they are offered." />
      {topics.length === 0 && <Empty title="No topics yet">Add the first one below.</Empty>}
      <ol className="ruled">
        {topics.map((topic) => (
          <li key={topic.id}>
            <Disclosure
              label={
                <>
                  {topic.name} <span className="small muted">{counted(topic._count.papers, 'paper')}</span>{' '}
                  {topic.retiredAt && <Chip>no longer offered</Chip>}
                </>
              }
            >
              <TopicForm formKey={crypto.randomUUID()} topic={topic} />
            </Disclosure>
          </li>
        ))}
      </ol>
      <section className="stack" aria-labelledby="add">
        <h2 id="add">Add a topic</h2>
        <TopicForm formKey={crypto.randomUUID()} topic={null} />
      </section>
    </Page>
  )
}
