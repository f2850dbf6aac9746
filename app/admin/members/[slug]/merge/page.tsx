import { notFound } from 'next/navigation'
import { MergeReport } from '@/components/members/merge-report'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { reportMerge } from '@/lib/members/merge-state'
import { getMemberToEdit, listMembers } from '@/lib/members/queries'
import { isMemberAt } from '@/lib/members/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Two members that are one' }

/** First which two, then the report of what would move, and below it the button that does exactly that. */
export default async function MergePage({ params, searchParams }: PageProps<'/admin/members/[slug]/merge'>) {
  const [{ slug }, { into }, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const member = await getMemberToEdit(actor, slug)
  if (!member || member.mergedIntoId) notFound()
  const others = (await listMembers()).filter((each) => each.id !== member.id && isMemberAt(each, now))
  const other = others.find(({ id }) => id === into)
  const report = other && (await reportMerge(actor, other.id, member.id))
  return (
    <Page width="narrow">
      <PageHead
        title={`${member.displayName} is the same as another member`}
        lead="Two members that are one become one, in one act. Nothing is written before you have read what would move."
        crumbs={[
          { href: '/admin/members', label: 'Members' },
          { href: `/admin/members/${slug}`, label: member.displayName },
        ]}
      />
      <form method="get" className="form">
        <div className="field">
          <label htmlFor="into">The one that is kept</label>
          <select id="into" name="into" defaultValue={other?.id ?? ''} required>
            <option value="">Choose …</option>
            {others.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </select>
        </div>
        <div className="row">
          <Button type="submit">Show what would move</Button>
        </div>
      </form>
      {into && !other && (
        <Notice tone="stop">
          <p>Choose a member that belongs to the coalition now, and is another one.</p>
        </Notice>
      )}
      {report && <MergeReport formKey={crypto.randomUUID()} state={report.state} digest={report.digest} />}
    </Page>
  )
}
