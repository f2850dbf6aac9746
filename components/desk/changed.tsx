import { changedWords } from '@/lib/places/changed-words'

/** Words as they were and as they would be, in one text. */
export function Changed({ before, after, lang }: { before: string; after: string; lang: string }) {
  let at = 0
  return (
    <p className="said" lang={lang}>
      {changedWords(before, after).map(({ op, text }) => {
        at += text.length
        if (op === 'same') return <span key={at}>{text}</span>
        const Element = op === 'insert' ? 'ins' : 'del'
        return (
          <Element key={`${op} ${at}`}>
            <span className="unseen">{op === 'insert' ? 'inserted: ' : 'deleted: '}</span>
            {text}
          </Element>
        )
      })}
    </p>
  )
}
