import './styles/app.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { capacities } from '@/components/shell/capacities'
import { DemoBar } from '@/components/shell/demo-bar'
import { FontPreload } from '@/components/shell/font-preload'
import { rooms } from '@/components/shell/rooms'
import { Shell } from '@/components/shell/shell'
import { InlineScript } from '@/components/ui/inline-script'
import { localTimeScript } from '@/components/ui/local-time'
import { visit } from '@/lib/platform/session'
import { readTheme, themeCookieName } from '@/lib/platform/theme'
import { version } from '@/package.json'

export async function generateMetadata(): Promise<Metadata> {
  const { coalition } = await visit()
  const name = coalition?.shortName ?? 'Coalition'
  return {
    title: { default: name, template: `%s · ${name}` },
    description: `${coalition?.name ?? 'A coalition'}: its positions, what its members said, and who signed which text.`,
    referrer: 'strict-origin-when-cross-origin',
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1f23' },
  ],
}

const logoOf = (digest: string | null | undefined) => (digest ? `/pictures/${digest}` : null)

/** Before the first admin has named it. */
const unnamed = { name: 'This coalition', shortName: 'Coalition' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  const [sent, jar, { actor, coalition, now }] = await Promise.all([headers(), cookies(), visit()])
  const theme = readTheme(jar.get(themeCookieName())?.value)
  return (
    <html lang="en" data-theme={theme === 'auto' ? undefined : theme} data-request={sent.get('x-request-id')}>
      <head>
        <FontPreload />
        <InlineScript code={localTimeScript} nonce={sent.get('x-nonce') ?? undefined} />
      </head>
      <body data-reader={actor.kind === 'person' ? actor.personId : undefined}>
        <Shell
          coalition={{ ...(coalition ?? unnamed), logo: logoOf(coalition?.logoDigest) }}
          banner={coalition?.demo && <DemoBar />}
          person={actor.kind === 'person' ? { name: actor.name, capacities: capacities(actor) } : null}
          nav={rooms(actor)}
          now={now}
          version={version}
          theme={theme}
        >
          {children}
        </Shell>
      </body>
    </html>
  )
}
