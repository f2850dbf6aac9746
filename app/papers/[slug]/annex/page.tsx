import { notFound } from 'next/navigation'
import { AnnexHistory } from '@/components/annex/annex-history'
import { AnnexVersion } from '@/components/annex/annex-version'
import { EndAnnex } from '@/components/annex/end-annex'
import { HandlingLine, MembersOnly } from '@/components/annex/handling'
import { PaperFrame } from '@/components/papers/paper-head'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { getAnnex, readAnnex } from '@/lib/annex/queries'
import {
  annexBefore,
  canSuppressAnnex,
  canTakeBackAnnex,
  canWriteAnnex,
  currentAnnex,
} from '@/lib/annex/rules'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Annex' }

export default async function AnnexPage({ params }: PageProps<'/papers/[slug]/annex'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const annex = await getAnnex(actor, slug)
  const paper = annex && (await getPaper(actor, slug))
  if (!paper) notFound()
  const at = `/papers/${slug}/annex`
  const { versions } = annex
  const version = currentAnnex(versions)
  const [read] = version ? await readAnnex([version]) : []
  const write = canWriteAnnex(actor, annex.paper, now)
  return (
    <PaperFrame {...{ actor, now, paper }} current="annex" annex>
      <MembersOnly>
        <div className="row apart">
          <h2>{read?.text?.title ?? 'Members-only annex'}</h2>
          {write.ok && <LinkButton href={`${at}/draft`}>Write the annex</LinkButton>}
        </div>
        <HandlingLine />
        {version && read ? (
          <AnnexVersion
            {...{ at, version }}
            text={read.text}
            before={annexBefore(versions, version)?.number ?? null}
          />
        ) : (
          <Empty title="Members have no annex to this paper">
            An annex holds what members should know and nobody else: wording for the case that others reopen a
            question. Write it, and publish it to members when it is ready.
          </Empty>
        )}
        {version && (
          <EndAnnex
            of={{ paperId: annex.paper.id, versionId: version.id }}
            number={version.number}
            takeBack={canTakeBackAnnex(actor, versions, version, now)}
            suppress={canSuppressAnnex(actor, version)}
          />
        )}
        {versions.length > 0 && <AnnexHistory {...{ at, versions }} />}
      </MembersOnly>
    </PaperFrame>
  )
}
