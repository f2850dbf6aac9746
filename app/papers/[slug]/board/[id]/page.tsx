import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangePackForm } from '@/components/packs/pack-form'
import { PackSheet } from '@/components/packs/pack-sheet'
import { Digest } from '@/components/ui/digest'
import { Disclosure } from '@/components/ui/disclosure'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { getPack, type Pack } from '@/lib/packs/pack'
import { formatDay } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Board pack' }

/** One pack, as it is read and printed. For everyone who is not of its member it is not there. */
export default async function PackPage({ params }: PageProps<'/papers/[slug]/board/[id]'>) {
  const [{ slug, id }, { actor, now }] = await Promise.all([params, visit()])
  const pack = await getPack(actor, slug, id, now)
  if (!pack) notFound()
  const { paper, member, handling, change } = pack
  return (
    <Page width="narrow">
      <div className={`stack loose ${handling.startsWith('Final') ? 'board-final' : 'board-draft'}`}>
        <PageHead
          title={paper.title}
          kind={`For the board of ${member.name}`}
          crumbs={[
            { href: `/papers/${slug}`, label: 'The paper' },
            { href: `/papers/${slug}/board`, label: 'Board packs' },
          ]}
          facts={<PackFacts pack={pack} />}
        />
        <PackSheet pack={pack} />
      </div>
      {change && (
        <div className="stack no-print">
          <Disclosure label="Change this pack" button={{ look: 'plain' }}>
            <ChangePackForm key={pack.revision} pack={pack} choices={change} />
          </Disclosure>
        </div>
      )}
    </Page>
  )
}

function PackFacts({ pack: { pinned, onDate, by, at, changedBy, changedAt, revision } }: { pack: Pack }) {
  return (
    <>
      <span>
        Version {pinned.number}, published <When at={pinned.at} />
      </span>
      {onDate && <span>Board on {formatDay(onDate)}</span>}
      <span>
        Made by {by}, <When at={at} />
        {revision > 1 && (
          <>
            ; changed by {changedBy}, <When at={changedAt} />
          </>
        )}
      </span>
      <Digest value={pinned.digest} />
    </>
  )
}
