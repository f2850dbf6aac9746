import type { NextConfig } from 'next'

const { DEPLOYMENT_ID, BUILD_OUTPUT } = process.env

// What server.ts needs to send answers compressed.
const compression = [
  'compression',
  'bytes',
  'compressible',
  'debug',
  'mime-db',
  'ms',
  'negotiator',
  'on-headers',
  'safe-buffer',
  'vary',
]

export default {
  // A page of another build is told to reload, with what was typed kept.
  ...(DEPLOYMENT_ID && { deploymentId: DEPLOYMENT_ID }),
  // An image holds only what the server reads, and server.ts reads the settings' schema.
  ...(BUILD_OUTPUT === 'standalone' && {
    output: 'standalone',
    outputFileTracingIncludes: { '/*': ['zod', ...compression].map((name) => `node_modules/${name}/**/*`) },
  }),
  typedRoutes: true,
  poweredByHeader: false,
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
