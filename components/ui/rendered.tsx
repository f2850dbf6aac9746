type RenderedProps = {
  as?: 'div' | 'article' | 'p' | 'section'
  html: string
  className?: string
  lang?: string
}

/** HTML that our own renderers made from a validated text, in which every word is escaped. Never anything else. */
export function Rendered({ as: Element = 'div', html, ...rest }: RenderedProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for what renderBody, renderRedline and renderPlain make
  return <Element {...rest} dangerouslySetInnerHTML={{ __html: html }} />
}
