import { notFound } from 'next/navigation'
import { AnnexVersion } from '@/components/annex/annex-version'
import { EndAnnex } from '@/components/annex/end-annex'
import { HandlingLine, MembersOnly } from '@/components/annex/handling'
import { Page, PageHead } from '@/components/ui/page'
import { getAnnex, readAnnex } from '@/lib/annex/queries'
import { annexBefore, canSuppressAnnex, canTakeBackAnnex } from '@/lib/annex/rules'
import { visit } from '@/lib/platform/session'
import { versionNumber } from '@/lib/versions/queries'

export const metadata = { title: 'A version of the annex' }

export default async function AnnexVersionPage({ params }: PageProps<'/papers/[slug]/annex/versions/[n]'>) {
  const [{ slug, n }, { actor, now }] = await Promise.all([params, visit()])
  const annex = await getAnnex(actor, slug)
  const version = annex?.versions.find(({ number }) => number === versionNumber(n))
  if (!annex || !version) notFound()
  const [read] = await readAnnex([version])
  const { paper, versions } = annex
  const at = `/papers/${slug}/annex`
  return (
    <Page width="narrow">
      <MembersOnly>
        <PageHead
          title={version.title ?? `Version ${version.number} of the annex`}
          kind={`Version ${version.number} of the annex, as it was`}
          crumbs={[
            { href: `/papers/${slug}`, label: paper.title },
            { href: at, label: 'Annex' },
          ]}
        />
        <HandlingLine />
        <AnnexVersion
          {...{ at, version }}
          text={read?.text ?? null}
          before={annexBefore(versions, version)?.number ?? null}
        />
        <EndAnnex
          of={{ paperId: paper.id, versionId: version.id }}
          number={version.number}
          takeBack={canTakeBackAnnex(actor, versions, version, now)}
          suppress={canSuppressAnnex(actor, version)}
        />
      </MembersOnly>
    </Page>
  )
}
