/** Codes that ISO 3166-1 reserves, withdrew or never gave to a country, though locale data names them. */
const notCountries =
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'

let kept: ReadonlyMap<string, string> | undefined

/** ISO 3166-1 alpha-2 codes and their English names, by name. */
export function countries(): ReadonlyMap<string, string> {
  kept ??= list()
  return kept
}

function list(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const excluded = new Set(notCountries.split(' '))
  const found = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !excluded.has(code))
    .flatMap((code) => {
      const name = names.of(code)
      return name ? [[code, name] as const] : []
    })
  return new Map(found.sort(([, a], [, b]) => a.localeCompare(b, 'en')))
}

/** The country's name, or its code where it has none any more. */
export const countryName = (code: string) => countries().get(code) ?? code
