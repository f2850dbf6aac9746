import { readFileSync } from 'node:fs'
import type { NextConfig } from 'next'

const { DEPLOYMENT_ID, BUILD_OUTPUT } = process.env

/** A package with all that it needs, as the paths that an image has to hold. */
function withDependencies(name: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  return [`node_modules/${name}/**/*`, ...Object.keys(dependencies).flatMap(withDependencies)]
}

const besideThePages = [
  'zod',
  'compression',
  'fflate',
  'saxes',
  'htmlparser2',
  'mdast-util-from-markdown',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-table',
]

export default {
  // A page of another build is told to reload, with what was typed kept.
  ...(DEPLOYMENT_ID && { deploymentId: DEPLOYMENT_ID }),
  // An image holds only what Next's pages read; these are what server.ts and the reading of files (lib/imports) read beside.
  ...(BUILD_OUTPUT === 'standalone' && {
    output: 'standalone',
    outputFileTracingIncludes: { '/*': besideThePages.flatMap(withDependencies) },
  }),
  typedRoutes: true,
  poweredByHeader: false,
  // Pictures are served as they are; nothing makes others of them.
  images: { unoptimized: true },
  // server.ts does, after it has looked at the answer.
  compress: false,
  // The title stands in the head for everyone, not streamed in later by a script.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['pg-boss', 'pg'],
  // A segment cannot be half a name: the bytes of a version lie beside its page.
  rewrites: async () => [
    { source: '/papers/:slug/versions/:n(\\d+).json', destination: '/papers/:slug/versions/:n/json' },
  ],
  // Drafts are sent whole; the schema of each form sets its own, smaller limit.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
} satisfies NextConfig
