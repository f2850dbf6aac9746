'use client'
import { useEffect, useRef, useState } from 'react'
import { takeMarkup } from '@/lib/platform/markup-store'

type OnceProps = {
  className?: string
  /** Names what the HTML is; another text has another mark. */
  mark: string
  /** The HTML itself, or the name under which the server keeps it for the markup of this page. */
  html?: string
  name?: string
}

/** What this browser took over as markup, by mark: a page that is come back to is made from its data, which has none. */
const takenOver = new Map<string, string>()

/**
 * HTML that comes with the markup of a page and not a second time with its data. In the browser the element that is
 * there is left as it is, until there is another text for it.
 */
export function Once({ mark, html, name, className }: OnceProps) {
  const element = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState(() => ({ mark, html: html ?? known(mark, name) }))
  if (held.mark !== mark) setHeld({ mark, html: html ?? known(mark, name) })
  useEffect(() => {
    if (html === undefined && element.current && !takenOver.has(mark))
      takenOver.set(mark, element.current.innerHTML)
  }, [html, mark])
  return (
    <div
      ref={element}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what Rendered takes, on another way
      dangerouslySetInnerHTML={{ __html: held.html }}
    />
  )
}

const known = (mark: string, name = '') => takenOver.get(mark) ?? takeMarkup(name) ?? ''
