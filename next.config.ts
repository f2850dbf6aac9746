import type { NextConfig } from 'next'

export default {
  typedRoutes: true,
  poweredByHeader: false,
  // The title stands in the head for everyone, not streamed in later by a script.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['pg-boss', 'pg'],
  // Drafts are sent whole; the schema of each form sets its own, smaller limit.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
} satisfies NextConfig
