import { notFound } from 'next/navigation'
import { FixNumbers } from '@/components/numbers/fix-numbers'
import { Sealed } from '@/components/record/sealed'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Rendered } from '@/components/ui/rendered'
import { When } from '@/components/ui/when'
import { ClassOfChange } from '@/components/versions/class-of-change'
import { EndVersion } from '@/components/versions/end-version'
import { VersionHead } from '@/components/versions/version-head'
import { renderBody } from '@/lib/document/render'
import { finalVersionId } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'
import { getSeal } from '@/lib/record/seal'
import { canTakeBackNow, getVersion, versionNumber } from '@/lib/versions/queries'
import { canSuppress } from '@/lib/versions/rules'

type Props = PageProps<'/papers/[slug]/versions/[n]'>

export async function generateMetadata({ params }: Props) {
  const [{ slug, n }, { actor }] = await Promise.all([params, visit()])
  const seen = await getVersion(actor, slug, versionNumber(n))
  return { title: seen ? `Version ${n} · ${seen.text?.title ?? seen.paper.title}` : 'Not found' }
}

export default async function VersionPage({ params }: Props) {
  const [{ slug, n }, { actor, now }] = await Promise.all([params, visit()])
  const seen = await getVersion(actor, slug, versionNumber(n))
  if (!seen) notFound()
  const { paper, version, text, suppression, takenBack } = seen
  const takeBack = await canTakeBackNow(actor, paper, version, now)
  const of = { paperId: paper.id, versionId: version.id }
  return (
    <Page width="narrow">
      <VersionHead
        {...{ actor, paper, version }}
        title={text?.title ?? null}
        publishedBy={seen.publishedBy}
      />
      {takenBack && (
        <Notice tone="stop">
          <p>
            Taken back by {takenBack.by} on <When at={takenBack.at} />: {takenBack.reason}
          </p>
        </Notice>
      )}
      {suppression && (
        <Notice tone="stop">
          <p>
            The text of this version was suppressed on <When at={suppression.at} />: {suppression.reason} Its
            number, date and digest stay.
          </p>
        </Notice>
      )}
      <ClassOfChange {...{ actor, paper, version, now }} why={seen.whyClass} />
      {text && (
        <>
          <section className="card" aria-labelledby="cover-note">
            <h2 id="cover-note">Cover note</h2>
            <p className="said">{text.coverNote}</p>
          </section>
          <Rendered
            as="article"
            className="prose"
            lang={version.language}
            html={renderBody(text.body, {
              base: `/papers/${slug}`,
              lang: version.language,
              ...(text.fixed && { fixed: text.fixed }),
            })}
          />
        </>
      )}
      <Sealed slug={slug} seal={version.id === finalVersionId(paper) ? await getSeal(paper, now) : null} />
      <FixNumbers {...{ actor, paper, version, now }} />
      <EndVersion {...{ of, version }} takeBack={takeBack} suppress={canSuppress(actor, version)} />
    </Page>
  )
}
