import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPicture } from '@/lib/platform/picture'
import { marks } from '@/prisma/seed/content/marks'
import { members } from '@/prisma/seed/content/members'
import { logoOf } from '@/prisma/seed/mark'
import { pngOf } from '@/prisma/seed/png'

const logos = members.map(({ key }) => [key, logoOf(key)] as const)

describe('the invented logos', () => {
  test('are there for every member but the one that left', () => {
    expect(logos.filter(([, logo]) => logo === undefined).map(([key]) => key)).toEqual(['sundial'])
    expect(Object.keys(marks).length).toBe(members.length - 1)
  })

  test('are small pictures that the product takes, no two alike', () => {
    const given = logos.flatMap(([, logo]) => logo ?? [])
    for (const logo of given) {
      const read = readPicture(Uint8Array.from(Buffer.from(logo, 'base64')))
      expect(read).toMatchObject({ ok: true, picture: { mediaType: 'image/png' } })
      expect(logo.length).toBeLessThan(4000)
    }
    expect(new Set(given).size).toBe(given.length)
  })
})

test('a PNG holds each row of pixels as it was given', () => {
  const png = pngOf(2, Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 0]))
  const from = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(from, from + png.readUInt32BE(from - 8)))
  expect([...rows]).toEqual([0, 1, 2, 3, 255, 4, 5, 6, 255, 0, 7, 8, 9, 255, 10, 11, 12, 0])
})
