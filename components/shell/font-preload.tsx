// The same files as in app/styles/fonts.css.
const upright = [
  new URL(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    import.meta.url,
  ),
  new URL('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2', import.meta.url),
]

/** Fetches the two faces that every page is set in together with its style, so that a quick line draws them at once. */
export function FontPreload() {
  return upright.map(({ pathname }) => (
    <link key={pathname} rel="preload" href={pathname} as="font" type="font/woff2" crossOrigin="anonymous" />
  ))
}
