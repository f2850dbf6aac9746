import { Plain } from '@/components/dispositions/answer-block'
import { WordingList } from '@/components/suggestions/wording-list'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { DeskItem } from '@/lib/desk/items'
import { counted } from '@/lib/platform/format'
import styles from './desk.module.css'

/** What was said: on which words, the wording that it proposes (not where it is shown against the draft: `plain`), its words, and what others replied. */
export function Said({ item, slug, plain }: { item: DeskItem; slug: string; plain: boolean }) {
  const { quote, changes, text, language, replies, madeOn, version, paragraph } = item
  const place = paragraph === null ? 'the whole paper' : madeOn ? `paragraph ${madeOn}` : 'a heading'
  return (
    <>
      <p className="small muted">
        <A href={`/papers/${slug}?p=${paragraph ?? 'whole'}`}>
          On {place} of version {version.number}
        </A>
        {quote && <>, “{quote}”</>}, <When at={item.at} />
      </p>
      {!plain && text !== null && changes.length > 0 && <WordingList changes={changes} lang={language} />}
      {text === null ? (
        <p className="small muted">It was withdrawn: its words are shown to no one.</p>
      ) : (
        <Plain text={text} lang={language} />
      )}
      {replies.length > 0 && (
        <Disclosure label={counted(replies.length, 'reply', 'replies')}>
          <ul className="plain stack tight">
            {replies.map((reply) => (
              <li key={reply.id} className={styles.reply}>
                <p className="small">
                  <b>{reply.member?.displayName ?? 'Taskforce'}</b>{' '}
                  <span className="muted">{reply.person.name}</span>
                </p>
                <Plain text={reply.text} lang={reply.language} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
