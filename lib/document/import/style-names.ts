/** What the names of styles say, where nothing else does: programs name them in words, some in their own language. */

const headings =
  /^(?:heading|überschrift|titre|título|titolo|encabezado|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|başlık|заголовок|標題|标题|見出し|제목|عنوان|כותרת)\s*([1-9])$/iu

/** The level of the heading that a style's name says, from 1; null where it says none. */
export function headingNamed(name: string): number | null {
  const level = headings.exec(name)?.[1]
  if (level) return Number(level)
  return isTitleName(name) ? 1 : null
}

export const isTitleName = (name: string) => /^(title|titel)$/i.test(name)
export const isQuoteName = (name: string) =>
  /^(intense quote|quote|quotations?|block ?text|zitat|citation|cita)$/i.test(name)
