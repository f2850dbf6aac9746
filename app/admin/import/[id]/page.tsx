import { notFound } from 'next/navigation'
import { UndoReport } from '@/components/roster/undo-report'
import { Chip } from '@/components/ui/chip'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { visit } from '@/lib/platform/session'
import { reportUndo } from '@/lib/roster/undo-queries'

export const metadata = { title: 'An import of the roster' }

/** One import: what taking it back would do, and the button that does exactly that. */
export default async function MadeImportPage({ params }: PageProps<'/admin/import/[id]'>) {
  const [{ id }, { actor, now }] = await Promise.all([params, visit()])
  const report = /^[0-9a-f-]{36}$/.test(id) ? await reportUndo(actor, id) : null
  if (!report) notFound()
  const { made, undo, decision, digest } = report
  return (
    <Page width="narrow">
      <PageHead
        title="Take back an import"
        crumbs={[{ href: '/admin/import', label: 'Import the roster' }]}
        lead="What is still as the import left it goes back. What was changed since by hand stays as it is."
        facts={
          <>
            <span>
              Imported <When at={made.at} from={now} /> by {made.person.name}
            </span>
            {made.takenBackAt && (
              <Chip tone="stop">
                taken back <When at={made.takenBackAt} />
              </Chip>
            )}
          </>
        }
      />
      {!made.takenBackAt && (
        <UndoReport
          formKey={crypto.randomUUID()}
          importId={id}
          lines={undo.lines}
          digest={digest}
          decision={decision}
        />
      )}
    </Page>
  )
}
