import { createHash } from 'node:crypto'
import { headers } from 'next/headers'
import { keepMarkup } from '@/lib/platform/markup-store'
import { Once } from './once'

/** As Rendered, for long HTML: a browser that asks for the whole page gets it once, as markup, and not as data, too. */
export async function RenderedOnce({ html, className }: { html: string; className?: string }) {
  const mark = createHash('sha1').update(html).digest('base64url')
  const whole = (await headers()).get('x-whole-page') === 'yes'
  return (
    <Once
      mark={mark}
      {...(className && { className })}
      {...(whole ? { name: keepMarkup(html) } : { html })}
    />
  )
}
