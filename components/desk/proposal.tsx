import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Rival } from '@/lib/desk/merging'
import type { ChangeStanding } from '@/lib/merging/standing'
import { Changed } from './changed'
import styles from './merge.module.css'

const words: Record<ChangeStanding['is'], { label: string; tone?: 'agreed' | 'wait' | 'stop' }> = {
  fits: { label: 'fits the draft', tone: 'agreed' },
  landed: { label: 'in the draft already' },
  collides: { label: 'collides with the draft', tone: 'wait' },
  gone: { label: 'its words are gone from the draft', tone: 'stop' },
}

type Props = {
  changes: readonly ChangeStanding[]
  rivals: readonly Rival[]
  lang: string
  to: (number: number) => string
}

/** How proposed wording stands to the draft as that is now: each change as if accepted, and who else wants these words changed. */
export function Proposal({ changes, rivals, lang, to }: Props) {
  return (
    <div className={styles.proposal}>
      {changes.map((change) => (
        <Change key={JSON.stringify(change.change)} standing={change} lang={lang} />
      ))}
      {rivals.length > 0 && (
        <Notice tone="wait">
          <p>Others propose wording for the same paragraph:</p>
          <ul className="plain">
            {rivals.map(({ number, who, is }) => (
              <li key={number}>
                <A href={`${to(number)}#input-${number}`} scroll={false}>
                  input {number} of {who}
                </A>
                , {words[is].label}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function Change({ standing, lang }: { standing: ChangeStanding; lang: string }) {
  const { is, paragraph, reads, change } = standing
  const { label, tone } = words[is]
  return (
    <div className="stack tight">
      <p className="row small">
        <Chip {...(tone && { tone })}>{label}</Chip>
        {is === 'fits' && <span className="muted">{asIf(standing)}</span>}
      </p>
      {is === 'fits' && paragraph && change.do === 'replace' && reads !== null && (
        <Changed before={paragraph.text} after={reads} lang={lang} />
      )}
      {is === 'fits' && change.do !== 'replace' && (
        <Changed
          before={change.do === 'delete' ? (paragraph?.text ?? change.was) : ''}
          after={change.do === 'delete' ? '' : (reads ?? change.words)}
          lang={lang}
        />
      )}
      {is === 'gone' && (
        <Changed
          before={change.do === 'insertAfter' ? '' : change.was}
          after={change.do === 'delete' ? '' : change.words}
          lang={lang}
        />
      )}
    </div>
  )
}

function asIf({ paragraph, change }: ChangeStanding): string {
  const label = paragraph?.label ? `paragraph ${paragraph.label}` : 'the heading'
  if (change.do === 'insertAfter')
    return paragraph ? `a paragraph after ${label}` : 'a paragraph at the beginning'
  return change.do === 'delete' ? `${label} would go` : `${label} as if accepted`
}
