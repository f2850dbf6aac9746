import type { Metadata } from 'next'
import { CheckRecord } from '@/components/record/check-record'
import { DigestFound } from '@/components/record/digest-found'
import { Button } from '@/components/ui/button'
import { Page, PageHead } from '@/components/ui/page'
import { getPaper } from '@/lib/papers/queries'
import { one } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { listVersionsWith } from '@/lib/versions/with-digest'

export const metadata: Metadata = { title: 'Check a record or a digest' }

/** For anyone: whether a record holds, computed in the browser; and which version a digest is of. */
export default async function CheckPage({ searchParams }: PageProps<'/check'>) {
  const [query, { actor }] = await Promise.all([searchParams, visit()])
  const [digest, slug] = [one(query.digest).trim().slice(0, 100), one(query.paper)]
  const [found, paper] = await Promise.all([
    digest === '' ? null : listVersionsWith(actor, digest),
    slug === '' ? null : getPaper(actor, slug),
  ])
  return (
    <Page width="narrow">
      <PageHead
        title="Check a record or a digest"
        lead="Nobody has to believe us: what was published, who signed it and in which order can be computed anew by anyone."
      />
      <CheckRecord from={paper && { slug: paper.facts.slug, title: paper.title }} />
      <section className="card stack" aria-labelledby="digest-of">
        <h2 id="digest-of">Which version is it?</h2>
        <form method="get" className="form">
          <div className="field">
            <label htmlFor="digest">The digest of a text</label>
            <p className="hint" id="digest-hint">
              64 characters after “sha256”; spaces do not matter. Of a file with a text, the other form tells
              it.
            </p>
            <input
              id="digest"
              name="digest"
              required
              defaultValue={digest}
              autoComplete="off"
              spellCheck={false}
              aria-describedby="digest-hint"
            />
          </div>
          <div className="row">
            <Button type="submit">Look it up</Button>
          </div>
        </form>
        {found && <DigestFound found={found} />}
      </section>
    </Page>
  )
}
