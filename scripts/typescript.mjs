// Lets plain Node run the product's TypeScript as the bundler does: `@/lib/...`, and imports without an ending.
import fs from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('..', import.meta.url)
const endings = ['', '.ts', '.tsx', '.mjs', '.js', '.json']

function fileFor(url) {
  const found = endings.find((end) =>
    fs.statSync(fileURLToPath(url) + end, { throwIfNoEntry: false })?.isFile(),
  )
  return found === undefined ? undefined : pathToFileURL(fileURLToPath(url) + found).href
}

/** The file that one of our own modules means, or undefined where Node knows itself. */
function ownFile(specifier, parent) {
  if (!parent?.startsWith(root.href) || parent.includes('/node_modules/')) return undefined
  if (specifier.startsWith('@/')) return fileFor(new URL(specifier.slice(2), root))
  return /^\.\.?\//.test(specifier) ? fileFor(new URL(specifier, parent)) : undefined
}

registerHooks({
  resolve(specifier, context, next) {
    // Next names no exports, and plain Node guesses no endings.
    const theirs = /^next\/[\w-]+$/.test(specifier) ? `${specifier}.js` : specifier
    return next(ownFile(specifier, context.parentURL) ?? theirs, context)
  },
  load(url, context, next) {
    // The bundler needs no import attribute for JSON; plain Node does.
    return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)
  },
})
