import { DataTable } from '@/components/ui/data-table'
import { A } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { When } from '@/components/ui/when'
import type { PaperLine } from '@/lib/papers/overview'
import { openWindow } from '@/lib/windows/rules'
import { stageWords } from './stage-words'

type Props = { caption: string; papers: readonly PaperLine[]; roster: number; inside: boolean; now: Date }

/** Papers with their stage, how many members spoke and endorse, and what is open on them. */
export function PaperTable({ caption, papers, roster, inside, now }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={papers}
      rowKey={(paper) => paper.facts.id}
      columns={[
        { label: 'Paper', cell: (paper) => <Title paper={paper} /> },
        { label: 'Stage', cell: (paper) => <Where paper={paper} now={now} /> },
        ...(inside
          ? [
              {
                label: 'Members who spoke',
                cell: (paper: PaperLine) => (
                  <A href={`/papers/${paper.facts.slug}/answers`}>
                    <Meter value={paper.members} max={roster} label="Members who spoke" />
                  </A>
                ),
              },
            ]
          : []),
        {
          label: 'Endorse',
          cell: (paper) => (
            <A href={`/papers/${paper.facts.slug}/endorsements`}>
              <Meter value={paper.endorsing} max={roster} label="Endorsing members" tone="agreed" />
            </A>
          ),
        },
      ]}
    />
  )
}

function Title({ paper: { facts, title, number, topics, supersedes } }: { paper: PaperLine }) {
  return (
    <>
      <A href={`/papers/${facts.slug}`}>{title}</A>
      <span className="muted small">
        <br />
        {[number, ...topics.map((topic) => topic.name)].filter(Boolean).join(' · ')}
      </span>
      {supersedes.map((older) => (
        <span key={older.slug} className="muted small">
          <br />
          supersedes <A href={`/papers/${older.slug}`}>{older.title}</A>
        </span>
      ))}
    </>
  )
}

function Where({ paper: { facts, stage, supersededBy }, now }: { paper: PaperLine; now: Date }) {
  const kinds = stage === 'finalCall' ? (['finalCall', 'signOn'] as const) : (['comments', 'signOn'] as const)
  const window = kinds.map((kind) => openWindow(facts.windows, kind, now)).find((each) => each !== null)
  return (
    <>
      {stageWords[stage]}
      {supersededBy && (
        <span className="muted small">
          <br />
          superseded by <A href={`/papers/${supersededBy.slug}`}>{supersededBy.title}</A>
        </span>
      )}
      {window && (
        <span className="muted small">
          <br />
          {window.kind === 'signOn' ? 'sign-on until ' : 'until '}
          <When at={window.closesAt} year={false} />
        </span>
      )}
    </>
  )
}
