import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from './breadcrumbs'
import { classes } from './classes'

/** The main part of a page. narrow: one column of text or a form; full: the whole window. */
export function Page({ width, children }: { width?: 'narrow' | 'full'; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={classes('page', width)}>
      {children}
    </main>
  )
}

type PageHeadProps = {
  title: ReactNode
  crumbs?: readonly Crumb[]
  /** The line above the title: what kind of thing this is. */
  kind?: ReactNode
  /** What it is about, in a sentence. */
  lead?: ReactNode
  /** Facts on one line. */
  facts?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, crumbs, kind, lead, facts, actions }: PageHeadProps) {
  return (
    <header className="stack tight">
      {crumbs && <Crumbs items={crumbs} />}
      {kind && <p className="small muted">{kind}</p>}
      <div className="row apart">
        <h1>{title}</h1>
        {actions && <div className="row">{actions}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
      {facts && <div className="facts">{facts}</div>}
    </header>
  )
}
