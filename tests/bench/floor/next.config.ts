import path from 'node:path'
import type { NextConfig } from 'next'

const root = path.resolve(import.meta.dirname, '../../..')

export default {
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  turbopack: { root },
  typescript: { tsconfigPath: 'tsconfig.json' },
} satisfies NextConfig
