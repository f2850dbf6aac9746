import { elements, textOf, type Xml } from './xml'

/** What stands in a drawing. `boxes`: elements that hold nothing but blocks of text. */
export type Drawn = { boxes: Xml[]; objects: number; pictures: number }

/**
 * What is in a frame, a shape, a group of them, or a link around them, however deep: boxes of text, shapes with words in
 * them, embedded objects and pictures (ODF 1.3, 10.3 and 10.4). A frame holds one thing in several forms, of which the
 * first that can be read counts.
 */
export function drawnIn(xml: Xml, found: Drawn = { boxes: [], objects: 0, pictures: 0 }): Drawn {
  const inner = elements(xml)
  const has = (name: RegExp) => inner.some((each) => name.test(each.name))
  const box = inner.find(({ name }) => name === 'drawing:text-box')
  if (box) found.boxes.push(box)
  else if (inner.some((each) => words.test(each.name) && textOf(each).trim() !== ''))
    found.boxes.push({ ...xml, children: inner.filter(({ name }) => words.test(name)) })
  else if (has(/^drawing:object(-ole)?$/)) found.objects += 1
  else if (has(/^drawing:image$/)) found.pictures += 1
  else for (const each of inner.filter(isDrawing)) drawnIn(each, found)
  return found
}

const words = /^(text:(p|h|list)|table:table)$/

/** Whether an element is a drawing, or stands around some. */
export const isDrawing = ({ name }: Xml) => /^(drawing|dr3d):/.test(name)
