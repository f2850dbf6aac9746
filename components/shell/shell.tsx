import type { ReactNode } from 'react'
import { A } from '@/components/ui/link'
import type { Theme } from '@/lib/platform/theme'
import { LocalTimes } from './local-times'
import { ShellFooter } from './shell-footer'
import { ShellNav } from './shell-nav'
import { SignInLink } from './sign-in-link'
import { SignOut } from './sign-out'

export type NavItem = { href: string; label: string }

export type ShellProps = {
  coalition: { name: string; shortName: string; logo: string | null }
  /** Who is signed in, and in what capacities: "speaks for Fjord Registry", "Taskforce". */
  person: { name: string; capacities: readonly string[] } | null
  nav: readonly NavItem[]
  /** Above everything: the demo's clock and roles. */
  banner?: ReactNode
  /** The coalition's clock. */
  now: Date
  version: string
  theme: Theme
  children: ReactNode
}

/** The frame around every page. */
export function Shell({ coalition, person, nav, banner, now, version, theme, children }: ShellProps) {
  return (
    <>
      <header>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        {banner}
        <div className="bar">
          <A className="name" href="/">
            {coalition.logo && <img src={coalition.logo} alt="" height="28" />}
            {coalition.shortName}
          </A>
          <ShellNav items={nav} />
          <div className="me">{person ? <Me {...person} /> : <SignInLink />}</div>
        </div>
      </header>
      {children}
      <LocalTimes />
      <ShellFooter name={coalition.name} now={now} version={version} theme={theme} />
    </>
  )
}

function Me({ name, capacities }: { name: string; capacities: readonly string[] }) {
  return (
    <>
      <p className="who">
        <A href="/me">{name}</A>
        <span className="muted">{capacities.join(' · ')}</span>
      </p>
      <SignOut />
    </>
  )
}
