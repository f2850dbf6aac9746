import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import styles from '@/components/desk/desk.module.css'
import { DeskFilters } from '@/components/desk/desk-filters'
import { DeskHead } from '@/components/desk/desk-head'
import { DraftPane } from '@/components/desk/draft-pane'
import { Queue } from '@/components/desk/queue'
import { Page } from '@/components/ui/page'
import { getDesk } from '@/lib/desk/desk'
import { deskFilterFrom } from '@/lib/desk/filter'
import { personIdOf } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskOfPaper({ params, searchParams }: PageProps<'/desk/[slug]'>) {
  const [{ slug }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const desk = await getDesk(actor, slug, deskFilterFrom(query), now)
  if (!desk) notFound()
  const at = `/desk/${slug}`
  const newKey = () => crypto.randomUUID()
  const inFocus = desk.groups.find(({ items }) => items.some(({ number }) => number === desk.focus))
  return (
    <Page width="full">
      <DeskHead desk={desk} formKey={newKey()} />
      <DeskFilters at={at} desk={desk} />
      <div className={styles.desk}>
        <DraftPane desk={desk} at={inFocus?.paragraph ?? null} />
        <Queue desk={desk} at={at} me={personIdOf(actor)} newKey={newKey} />
      </div>
    </Page>
  )
}
