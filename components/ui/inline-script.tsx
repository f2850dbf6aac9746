/**
 * A script that must run before the body is drawn. The text is this app's own source, never made from data; the nonce
 * lets it run. (The browser hides the nonce from the page, which React would take for a difference.)
 */
export function InlineScript({ code, nonce }: { code: string; nonce: string | undefined }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: code }} />
}
