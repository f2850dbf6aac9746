import type { ReactNode } from 'react'

type ScrollsProps = {
  className?: string | undefined
  /** What it is, aloud: its name, or the id of its heading. */
  label?: string
  labelledBy?: string
  /** Attributes that say what it is to a script. */
  data?: Readonly<Record<`data-${string}`, string>>
  children: ReactNode
}

/** A part of a page that scrolls by itself: it is reached with the keyboard, since else nothing in it may be. */
export function Scrolls({ className, label, labelledBy, data, children }: ScrollsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={className} aria-label={label} aria-labelledby={labelledBy} tabIndex={0} {...data}>
      {children}
    </section>
  )
}
