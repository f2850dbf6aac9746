/** A file as it came: only ever handed over for keeping, never shown or run. Null: there is nothing here. */
export function attachment(file: { name: string; digest: string; bytes: Uint8Array } | null): Response {
  const headers = { 'cache-control': 'no-store', vary: 'cookie', 'x-content-type-options': 'nosniff' }
  if (!file) return new Response('There is nothing here.', { status: 404, headers })
  const plain = file.name.replace(/[^\w. -]/g, '_')
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      ...headers,
      'content-type': 'application/octet-stream',
      'content-length': String(file.bytes.length),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${file.digest}"`,
    },
  })
}
