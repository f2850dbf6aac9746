import { getPicture } from '@/lib/coalition/queries'

/** A logo under the digest of its bytes: it never changes, and is never anything but a picture. */
export async function GET(_: Request, { params }: { params: Promise<{ digest: string }> }) {
  const { digest } = await params
  const picture = /^[0-9a-f]{64}$/.test(digest) ? await getPicture(digest) : null
  if (!picture) return new Response('There is nothing here.', { status: 404 })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mediaType,
      'content-length': String(picture.bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${digest}"`,
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    },
  })
}
