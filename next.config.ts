import type { NextConfig } from 'next'

export default {
  typedRoutes: true,
  poweredByHeader: false,
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
