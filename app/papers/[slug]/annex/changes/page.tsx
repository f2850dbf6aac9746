import { notFound } from 'next/navigation'
import { AnnexChanges } from '@/components/annex/annex-changes'
import { HandlingLine, MembersOnly } from '@/components/annex/handling'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { ChangesForm } from '@/components/versions/changes-form'
import { getAnnex, readAnnex } from '@/lib/annex/queries'
import { comparedAnnexes } from '@/lib/annex/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Changes of the annex' }

type Asked = { from?: string; to?: string }

export default async function AnnexChangesPage({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/annex/changes'>) {
  const [{ slug }, asked, { actor }] = await Promise.all([params, searchParams, visit()])
  const annex = await getAnnex(actor, slug)
  const two = annex && comparedAnnexes(annex.versions, asked as Asked)
  const [from, to] = two ? await readAnnex(two) : []
  if (!annex || !from || !to) notFound()
  const at = `/papers/${slug}/annex`
  const [one, other] = [from.version, to.version]
  return (
    <Page width="narrow">
      <MembersOnly>
        <PageHead
          title={to.text?.title ?? 'Changes of the annex'}
          kind="Changes of the annex"
          crumbs={[
            { href: `/papers/${slug}`, label: annex.paper.title },
            { href: at, label: 'Annex' },
          ]}
        />
        <HandlingLine />
        <h2>
          From <A href={`${at}/versions/${one.number}`}>version {one.number}</A> to{' '}
          <A href={`${at}/versions/${other.number}`}>version {other.number}</A> of the annex
        </h2>
        <ChangesForm
          action={`${at}/changes`}
          choices={annex.versions.map(({ number }) => ({ place: number, label: `version ${number}` }))}
          from={one.number}
          to={other.number}
        />
        {from.text && to.text ? (
          <AnnexChanges from={from.text} to={to.text} language={other.language} />
        ) : (
          <Notice tone="stop">
            <p>
              The text of version {(from.text ? other : one).number} was suppressed, so there is nothing to
              compare.
            </p>
          </Notice>
        )}
      </MembersOnly>
    </Page>
  )
}
