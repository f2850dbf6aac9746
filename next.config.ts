import type { NextConfig } from 'next'

export default {
  typedRoutes: true,
  poweredByHeader: false,
  serverExternalPackages: ['pg-boss', 'pg'],
  // Drafts are sent whole; the schema of each form sets its own, smaller limit.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
} satisfies NextConfig
