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

/** Whether a module is one of ours, as written: what packages and builds load is theirs to resolve. */
const isOwn = (url) => url?.startsWith(root.href) && !/\/(node_modules|\.next)\//.test(url)

function ownSpecifier(specifier, parent) {
  if (specifier.startsWith('@/')) return fileFor(new URL(specifier.slice(2), root)) ?? specifier
  if (/^\.\.?\//.test(specifier)) return fileFor(new URL(specifier, parent)) ?? specifier
  // Next names no exports, and plain Node guesses no endings.
  return /^next\/[\w-]+$/.test(specifier) ? `${specifier}.js` : specifier
}

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    return next(isOwn(parentURL) ? ownSpecifier(specifier, parentURL) : specifier, context)
  },
  load(url, context, next) {
    // The bundler needs no import attribute for JSON; plain Node does.
    const json = isOwn(url) && url.endsWith('.json')
    return next(url, json ? { ...context, importAttributes: { type: 'json' } } : context)
  },
})
