import { When } from '@/components/ui/when'
import type { Theme } from '@/lib/platform/theme'
import { ThemeSwitch } from './theme-switch'

type FooterProps = { name: string; now: Date; version: string; theme: Theme }

/** What this is, what time the coalition has, and how it looks. */
export function ShellFooter({ name, now, version, theme }: FooterProps) {
  return (
    <footer className="foot">
      <div>
        <p>
          {name} drafts its positions here, answers every comment, and shows which exact text each member
          signed. It does not speak for members that have not signed.
        </p>
        <p>
          The coalition’s clock as this page was made: <When at={now} /> · version {version}
        </p>
      </div>
      <ThemeSwitch theme={theme} />
    </footer>
  )
}
