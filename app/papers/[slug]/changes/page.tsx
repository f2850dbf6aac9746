import { notFound } from 'next/navigation'
import { PaperFrame } from '@/components/papers/paper-head'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ChangesForm } from '@/components/versions/changes-form'
import { RedlineText } from '@/components/versions/redline-text'
import { offersAnnex } from '@/lib/annex/offer'
import { redline } from '@/lib/document/redline'
import { getPaper } from '@/lib/papers/queries'
import { canSeeVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'
import { getTwoVersions, listSince, versionNumber } from '@/lib/versions/queries'
import { versionBefore } from '@/lib/versions/rules'

export const metadata = { title: 'Changes' }

type Asked = { from?: string; to?: string }

export default async function ChangesPage({ params, searchParams }: PageProps<'/papers/[slug]/changes'>) {
  const [{ slug }, asked, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const paper = await getPaper(actor, slug)
  if (!paper?.shown) notFound()
  const { facts, shown } = paper
  const between = chosen(asked as Asked, shown.number, (number) => versionBefore(facts, { number })?.number)
  const two = between && (await getTwoVersions(actor, facts, between.from, between.to))
  if (!two) notFound()
  const { from, to } = two
  const at = `/papers/${slug}`
  const since = await listSince(actor, facts)
  const seen = facts.versions.filter((version) => canSeeVersion(actor, facts, version))
  const choices = seen.map(({ number, takenBack }) => ({
    number,
    label: `version ${number}${takenBack ? ' (taken back)' : ''}`,
  }))
  return (
    <PaperFrame {...{ actor, now, paper }} current="changes" annex={await offersAnnex(actor, slug)}>
      <section className="stack" aria-labelledby="compared">
        <div className="stack tight">
          <h2 id="compared">
            From <A href={`${at}/versions/${from.version.number}`}>version {from.version.number}</A> to{' '}
            <A href={`${at}/versions/${to.version.number}`}>version {to.version.number}</A>
          </h2>
          <ChangesForm
            action={`${at}/changes`}
            versions={choices}
            from={from.version.number}
            to={to.version.number}
          />
          {since.length > 0 && (
            <p className="row small">
              {since.map(({ what, number }) => (
                <A key={what} href={`${at}/changes?from=${number}&to=${shown.number}`}>
                  Since {what} (version {number})
                </A>
              ))}
            </p>
          )}
        </div>
        <Compared from={from} to={to} />
      </section>
    </PaperFrame>
  )
}

type Said = NonNullable<Awaited<ReturnType<typeof getTwoVersions>>>['from']

function Compared({ from, to }: { from: Said; to: Said }) {
  const gone = [from, to].find(({ body }) => !body)
  if (!from.body || !to.body)
    return (
      <Notice tone="stop">
        <p>The text of version {gone?.version.number} was suppressed, so there is nothing to compare.</p>
      </Notice>
    )
  return (
    <>
      {from.title !== to.title && (
        <p>
          The title was <del>{from.title}</del> and is <ins>{to.title}</ins>.
        </p>
      )}
      {from.version.language !== to.version.language && (
        <p>
          The language was {from.version.language} and is {to.version.language}.
        </p>
      )}
      <RedlineText redline={redline(from.body, to.body)} language={to.version.language} />
    </>
  )
}

/** What was asked for; else up to the current one, from the one before. Null for what is no number of a version. */
function chosen(
  { from, to }: Asked,
  current: number,
  before: (number: number) => number | undefined,
): { from: number; to: number } | null {
  const end = to === undefined ? current : versionNumber(to)
  if (end === null) return null
  const start = from === undefined ? (before(end) ?? end) : versionNumber(from)
  return start === null ? null : { from: start, to: end }
}
