import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { EnteredList, TakeOutAll } from '@/components/uploads/entered-list'
import { formatDate } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'
import { type EnteredPage, getEntered } from '@/lib/uploads/entered'

export const metadata: Metadata = { title: 'Entered for a member' }

const newKey = () => crypto.randomUUID()

/** What was entered for a member from a mail: the member corrects or disowns it; who entered it can void it. */
export default async function EnteredForMember({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/entered/[id]'>) {
  const [{ slug, id }, query, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const entered = await getEntered(actor, slug, id, now)
  if (!entered) notFound()
  const { paper, upload, inputs, how } = entered
  const left = inputs.filter(({ takesOut }) => takesOut).length
  return (
    <Page>
      <PageHead
        title={`Entered for ${upload.member.name}`}
        crumbs={[{ href: `/papers/${slug}`, label: paper.title }]}
        lead={leadOf(entered)}
        facts={<Facts entered={entered} />}
        actions={
          left > 1 && (
            <TakeOutAll
              hidden={{ key: newKey(), paperId: paper.id, uploadId: id }}
              how={how}
              left={left}
              member={upload.member.name}
            />
          )
        }
      />
      {query.again && (
        <Notice tone="info">
          <p>This very file was entered before: here is what became of it. Nothing was entered twice.</p>
        </Notice>
      )}
      <section className="stack" aria-labelledby="inputs">
        <h2 id="inputs" className="unseen">
          What was entered
        </h2>
        <EnteredList
          inputs={inputs}
          paper={paper}
          uploadId={id}
          how={how}
          back={`/papers/${slug}/entered/${id}`}
          newKey={newKey}
        />
      </section>
    </Page>
  )
}

function leadOf({ upload, speaks }: EnteredPage): string {
  if (speaks) return 'Please read it: correct what is not as you meant it, and disown what is not yours.'
  return `${upload.member.name} was told: its representatives can correct each, or say that it is not theirs.`
}

function Facts({ entered: { upload, number, paper, hasFile } }: { entered: EnteredPage }) {
  return (
    <>
      {upload.cameOn && (
        <span>
          From a mail of {formatDate(upload.cameOn)} from {upload.sender}
          {upload.fileName && !hasFile && `, file ${upload.fileName}`}
        </span>
      )}
      {hasFile && (
        <a href={`/papers/${paper.slug}/uploads/${upload.id}`} download>
          {upload.fileName}
        </a>
      )}
      {upload.entered && (
        <span>
          Entered by {upload.entered.by}, <When at={upload.entered.at} />
        </span>
      )}
      {number !== null && <span>On version {number}</span>}
    </>
  )
}
