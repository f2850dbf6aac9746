import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { RenderedOnce } from '@/components/ui/rendered-once'
import type { Cause } from '@/lib/dispositions/causes'
import { describeChanges, type RedlineSection } from '@/lib/document/redline-summary'
import { renderRedline } from '@/lib/document/render-redline'
import { counted } from '@/lib/platform/format'
import { type Compared, differenceOf, type Said } from '@/lib/versions/compared'
import { causeAddress, causeName, causesHtml, causesOf, outcome } from './causes'
import { ChangeKeys } from './change-keys'
import { addressOf, type View } from './changes-address'
import page from './compared.module.css'
import { nameOf } from './comparison-head'
import styles from './redline.module.css'

type ComparedProps = { slug: string; compared: Compared; causes: readonly Cause[]; view: View }

/** How two texts differ: the summary, where the changes are, and each change with the input that caused it. */
export function ComparedTexts(props: ComparedProps) {
  const { from, to } = props.compared.said
  if (!from.body || !to.body) return <Gone said={from.body ? to : from} />
  return (
    <>
      <Described from={from} to={to} />
      <Difference {...props} from={{ ...from, body: from.body }} to={{ ...to, body: to.body }} />
    </>
  )
}

function Gone({ said }: { said: Said }) {
  return (
    <Notice tone="stop">
      <p>The text of version {said.version?.number} was suppressed, so there is nothing to compare.</p>
    </Notice>
  )
}

function Described({ from, to }: { from: Said; to: Said }) {
  return (
    <>
      {from.title !== to.title && (
        <p>
          The title was <del>{from.title}</del> and is <ins>{to.title}</ins>.
        </p>
      )}
      {from.language !== to.language && (
        <p>
          The language was {from.language} and is {to.language}.
        </p>
      )}
    </>
  )
}

type Text = Said & { body: NonNullable<Said['body']> }

function Difference({ slug, compared, causes, view, from, to }: ComparedProps & { from: Text; to: Text }) {
  const redline = differenceOf(from, to)
  const placed = new Set(redline.blocks.flatMap((block) => causesOf(block, causes).map(({ input }) => input)))
  const html = renderRedline(redline, {
    lang: to.language,
    side: view.side,
    all: view.all,
    steps: true,
    names: { before: nameOf(from), after: nameOf(to) },
    after: (block) => causesHtml(causesOf(block, causes), slug),
  })
  const changed = redline.sections.length > 0
  return (
    <div className="stack">
      <p className="lead">{describeChanges(redline.summary)}.</p>
      {changed && <Views slug={slug} compared={compared} view={view} />}
      <Sections sections={redline.sections} />
      <Elsewhere causes={elsewhere(causes, placed)} slug={slug} />
      {view.side && changed && (
        <p className={page.columns} aria-hidden="true">
          <span>{nameOf(from)}</span>
          <span>{nameOf(to)}</span>
        </p>
      )}
      <RenderedOnce className={`${styles.redline} ${view.side ? styles.wide : ''}`} html={html} />
    </div>
  )
}

function Views({ slug, compared: { from, to }, view }: Pick<ComparedProps, 'slug' | 'compared' | 'view'>) {
  const link = (other: Partial<View>) => addressOf(`/papers/${slug}`, { from, to }, { ...view, ...other })
  const current = (is: boolean) => (is ? { 'aria-current': 'true' as const } : {})
  return (
    <p className={`row small ${page.views}`}>
      <A href={link({ side: false })} {...current(!view.side)}>
        In one text
      </A>
      <A href={link({ side: true })} {...current(view.side)}>
        Side by side
      </A>
      <A href={link({ all: !view.all })}>{view.all ? 'Fold what did not change' : 'Show all'}</A>
      <ChangeKeys />
    </p>
  )
}

/** Where the changes of a long text are: under which heading, how many, and a link to the first. */
function Sections({ sections }: { sections: readonly RedlineSection[] }) {
  const changes = sections.reduce((sum, section) => sum + section.changes, 0)
  if (sections.length < 3 || changes < 6) return null
  return (
    <details className={page.sections}>
      <summary>
        {counted(changes, 'change')} in {counted(sections.length, 'section')}
      </summary>
      <ul>
        {sections.map(({ heading, title, changes: count, first }) => (
          <li key={heading ?? 'beginning'}>
            <a href={`#c-${first}`}>{title || 'The beginning'}</a> <span className="num muted">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Each input once that is behind none of the changes that are shown. */
function elsewhere(causes: readonly Cause[], placed: ReadonlySet<number>): Cause[] {
  const first = new Map(causes.toReversed().map((cause) => [cause.input, cause]))
  return [...first.values()]
    .filter(({ input }) => !placed.has(input))
    .sort((one, other) => one.input - other.input)
}

/** Input whose answer names a paragraph that is not among the changes. */
function Elsewhere({ causes, slug }: { causes: readonly Cause[]; slug: string }) {
  if (causes.length === 0) return null
  return (
    <p className="small muted">
      Also answered with these changes:{' '}
      {causes.map((cause, index) => (
        <span key={cause.input}>
          {index > 0 && '; '}
          <A href={causeAddress(cause, slug)}>{causeName(cause)}</A>, {outcome(cause)}
        </span>
      ))}
      .
    </p>
  )
}
