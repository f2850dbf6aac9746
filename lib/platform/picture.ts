export type Picture = { mediaType: 'image/png' | 'image/jpeg' | 'image/webp'; bytes: Uint8Array<ArrayBuffer> }

export const pictureLimits = { bytes: 512 * 1024, side: 4096 }

/** What is wrong with a picture, as one sentence for the person who sent it. */
type Outcome = { ok: true; picture: Picture } | { ok: false; why: string }

/**
 * Reads what a file is from its bytes, never from its name: PNG, JPEG or WebP of at most 512 KB and 4096 pixels a side.
 * Anything else, SVG included, is refused with a sentence.
 */
export function readPicture(bytes: Uint8Array<ArrayBuffer>): Outcome {
  if (bytes.length > pictureLimits.bytes)
    return { ok: false, why: 'The picture is larger than 512 KB. Make it smaller first.' }
  const found = png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  if (!found) return { ok: false, why: 'This is not a PNG, JPEG or WebP picture.' }
  const [mediaType, width, height] = found
  if (width < 1 || height < 1) return { ok: false, why: 'The picture is damaged.' }
  if (width > pictureLimits.side || height > pictureLimits.side)
    return { ok: false, why: 'The picture has more than 4096 pixels on a side. Make it smaller first.' }
  return { ok: true, picture: { mediaType, bytes } }
}

type Found = [mediaType: Picture['mediaType'], width: number, height: number] | null

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

function png(bytes: Uint8Array): Found {
  if (bytes.length < 33 || ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(bytes, 12, 4) !== 'IHDR')
    return null
  return ['image/png', view(bytes).getUint32(16), view(bytes).getUint32(20)]
}

/** Walks the segments of a JPEG to the frame header, which tells its size. */
function jpeg(bytes: Uint8Array): Found {
  if (bytes.length < 4 || view(bytes).getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return ['image/jpeg', view(bytes).getUint16(at + 7), view(bytes).getUint16(at + 5)]
    at += 2 + view(bytes).getUint16(at + 2)
  }
  return ['image/jpeg', 0, 0]
}

function webp(bytes: Uint8Array): Found {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null
  const [data, kind] = [view(bytes), ascii(bytes, 12, 4)]
  if (kind === 'VP8X') return ['image/webp', 1 + uint24(data, 24), 1 + uint24(data, 27)]
  if (kind === 'VP8 ')
    return ['image/webp', data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff]
  const bits = data.getUint32(21, true)
  return kind === 'VP8L' ? ['image/webp', 1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)] : null
}

const uint24 = (data: DataView, at: number) => data.getUint16(at, true) | (data.getUint8(at + 2) << 16)
