import type { ReactNode } from 'react'
import { RelatedLines } from '@/components/foundations/related-lines'
import { Chip } from '@/components/ui/chip'
import { CountLink } from '@/components/ui/count-link'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Tabs } from '@/components/ui/tabs'
import { When } from '@/components/ui/when'
import type { PaperHead } from '@/lib/papers/head'
import { currentVersion, supersededById } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import type { PaperKind } from '@/prisma/generated/enums'
import { Errata } from './errata'
import { OwedByMembers } from './owed'
import { PaperRoad } from './paper-road'
import { type PaperTab, paperTabs } from './paper-tabs'
import { Withdrawn } from './withdrawn'

const kinds: Record<PaperKind, string> = {
  position: 'Position',
  submission: 'Submission',
  briefing: 'Briefing',
}

type PaperFrameProps = {
  actor: Actor
  now: Date
  paper: PaperHead
  current: PaperTab
  /** Whether this reader is offered the members-only annex. */
  annex: boolean
  children: ReactNode
}

/**
 * A page of one paper: what it is, where it stands, what waits for the reader's members, its other pages, and below
 * them the page itself. It is the page's <main>.
 */
export function PaperFrame({ actor, now, paper, current, annex, children }: PaperFrameProps) {
  const { facts, title, number, topics, counts, standings } = paper
  const tabs = paperTabs(actor, facts, counts.lateWaiting, now, annex)
  const kind = [number, kinds[facts.kind], ...topics.map((topic) => topic.name)].filter(Boolean).join(' · ')
  return (
    <Page>
      <PageHead title={title} kind={kind} facts={<PaperFactsLine paper={paper} />} />
      <RelatedLines paper={paper} />
      <PaperRoad facts={facts} now={now} />
      <Withdrawn facts={facts} now={now} />
      <Errata facts={facts} />
      <OwedByMembers {...{ actor, facts, standings, now }} />
      <Tabs
        label="Pages of this paper"
        tabs={tabs.map(({ tab, label, href }) => ({ label, href, current: tab === current }))}
      />
      {children}
    </Page>
  )
}

function PaperFactsLine({ paper: { facts, shown, counts } }: { paper: PaperHead }) {
  const at = `/papers/${facts.slug}`
  if (!shown) return <span>No version published yet</span>
  const older = shown.id !== currentVersion(facts)?.id
  return (
    <>
      <span>
        <A href={`${at}/versions/${shown.number}`}>Version {shown.number}</A>, published{' '}
        <When at={shown.at} />
      </span>
      {older && <Chip tone="wait">not the current version</Chip>}
      {supersededById(facts) && <Chip tone="wait">superseded</Chip>}
      {shown.changed && (
        <A href={`${at}/changes?from=${shown.changed.since}&to=${shown.number}`}>
          {shown.changed.words} since version {shown.changed.since}
        </A>
      )}
      <CountLink
        href={`${at}/answers`}
        counts={[
          { count: counts.members, one: 'member' },
          { count: counts.people, one: 'person', many: 'people' },
          { count: counts.inputs, one: 'input' },
        ]}
      />
      {counts.unanswered > 0 && (
        <A href={`${at}/answers?show=open`} className="num">
          {counts.unanswered} without answer
        </A>
      )}
    </>
  )
}
