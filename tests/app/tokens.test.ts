import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/styles/tokens.css', 'utf8')

/** The colours of one scheme by token name, as `#rrggbb`. */
function colours(scheme: 'light' | 'dark'): Record<string, string> {
  const found = css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#\w{6}),\s*(#\w{6})\s*\)/g)
  return Object.fromEntries(
    [...found].map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]),
  )
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sheet', 'sunk']
const texts = ['ink', 'ink-2', 'act', 'act-deep', 'wait', 'stop', 'stop-deep', 'agreed']
const softs = ['act', 'wait', 'stop', 'agreed'].map((tone) => `${tone}-soft`)

const readable = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground, 4.5] as const)),
  ...softs.flatMap((ground) => ['ink', 'ink-2'].map((text) => [text, ground, 4.5] as const)),
  ...['act', 'act-deep'].map((text) => [text, 'act-soft', 4.5] as const),
  ...['act', 'act-deep', 'stop', 'stop-deep'].map((ground) => ['on-solid', ground, 4.5] as const),
  ...grounds.map((ground) => ['edge', ground, 3] as const),
]

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const of = colours(scheme)
  test.each(readable)('%s stands out from %s by at least %d to 1', (text, ground, least) => {
    expect(contrast(of[text] ?? '', of[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})
