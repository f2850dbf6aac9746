import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { ImportForm } from '@/components/roster/import-form'
import { MadeImports } from '@/components/roster/made-imports'
import { Disclosure } from '@/components/ui/disclosure'
import { Page, PageHead } from '@/components/ui/page'
import { visit } from '@/lib/platform/session'
import { columnNames, columns } from '@/lib/roster/columns'
import { listImports } from '@/lib/roster/undo-queries'

export const metadata = { title: 'Import the roster' }

/** Members and people from a file: first the report, then exactly that. */
export default async function ImportPage() {
  const { actor } = await visit()
  const made = await listImports(actor)
  if (!made) notFound()
  return (
    <Page>
      <PageHead
        title="Import the roster"
        lead="A report says first, line by line, what a file would do. Nothing is written before you confirm it, and then all of it or nothing."
        facts={<a href="/admin/roster.csv">The roster as it is now (CSV, the same columns)</a>}
      />
      <Disclosure label="The columns">
        <div className="stack">
          <p>
            The first line names the columns, in any order; leave out what you do not need. An empty cell
            leaves a thing as it is. A member is known by its name, or else its legal name; a person by the
            address. A person with two memberships has two lines. Nothing is taken out by a line that is
            missing.
          </p>
          <dl className="pairs">
            {columnNames.map((name) => (
              <Fragment key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{columns[name]}</dd>
              </Fragment>
            ))}
          </dl>
        </div>
      </Disclosure>
      <ImportForm formKey={crypto.randomUUID()} />
      <MadeImports imports={made} />
    </Page>
  )
}
