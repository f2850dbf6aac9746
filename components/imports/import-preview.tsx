import { languageChoices } from '@/components/papers/languages'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { When } from '@/components/ui/when'
import { RedlineText } from '@/components/versions/redline-text'
import { redline } from '@/lib/document/redline'
import { renderBody } from '@/lib/document/render'
import type { Body } from '@/lib/document/tree'
import type { ImportSeen } from '@/lib/imports/seen'
import { type Changes, type How, isEmpty, takeOver } from '@/lib/imports/taking'
import { counted } from '@/lib/platform/format'
import styles from './imports.module.css'
import { NoteWords } from './note-words'
import { TakeForm } from './take-form'
import { kindName, Understood } from './understood'
import { WayForm } from './way-form'

/** `fixed`: the numbers that its paragraphs keep, by their identities. */
type Draft = { body: Body; language: string; fixed: readonly (readonly [string, string])[] }

type ImportPreviewProps = {
  seen: ImportSeen
  slug: string
  paper: { id: string; title: string }
  draft: Draft & { revision: number }
  how: How
  changes: Changes
}

/** A file before it is taken over: what was understood, the choices, and what exactly would become of the draft. */
export function ImportPreview({ seen, slug, paper, draft, how: asked, changes }: ImportPreviewProps) {
  const { imported } = seen
  const empty = isEmpty(draft.body)
  const how = empty ? 'append' : asked
  const taken = takeOver(draft.body, imported, how, changes)
  const language = imported.language ?? draft.language
  const title = imported.title !== null && imported.title !== paper.title ? imported.title : null
  return (
    <>
      <section className="stack" aria-labelledby="read">
        <h2 id="read">{seen.fileName ?? 'The pasted text'}</h2>
        <p className="facts">
          <span>Read as {kindName[seen.kind]}</span>
          <span>
            Brought by {seen.by}, <When at={seen.at} />
          </span>
        </p>
        <Understood imported={imported} />
      </section>
      <section className="stack" aria-labelledby="take">
        <h2 id="take">Take it over</h2>
        <WayForm how={how} changes={changes} isEmpty={empty} hasChanges={imported.accepted !== null} />
        {taken.ok ? (
          <TakeForm
            formKeys={[crypto.randomUUID(), crypto.randomUUID()]}
            paperId={paper.id}
            importId={seen.id}
            revision={draft.revision}
            notes={taken.notes.length}
            languages={languageChoices(language)}
            isEmpty={empty}
            {...{ slug, how, changes, language, title }}
          />
        ) : (
          <Notice tone="stop">
            <p>{taken.why} Take out a part of the file, and bring it again.</p>
          </Notice>
        )}
      </section>
      {taken.ok && (
        <Becomes {...{ draft, how, empty, language }} body={taken.body} imported={imported.body} />
      )}
      {taken.ok && taken.notes.length > 0 && (
        <Disclosure label={`${counted(taken.notes.length, 'note')} that will stand beside the draft`}>
          <ol className={styles.notes}>
            {taken.notes.map((note, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they are shown once and never change their places.
              <li key={place} className={styles.note}>
                <NoteWords note={note} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}

type BecomesProps = {
  draft: Draft
  body: Body
  imported: Body
  how: How
  empty: boolean
  language: string
}

function Becomes({ draft, body, imported, how, empty, language }: BecomesProps) {
  const compares = how === 'replace' && !empty
  const fixed = new Map(draft.fixed)
  return (
    <section className="stack" aria-labelledby="becomes">
      <h2 id="becomes">{compares ? 'What it would change in the draft' : 'The text as it will read'}</h2>
      {compares ? (
        <RedlineText
          redline={redline(draft.body, body, { before: fixed, after: fixed })}
          language={language}
        />
      ) : (
        <Rendered
          as="article"
          className="prose"
          lang={language}
          // What is put behind the draft is shown by itself, and counts from 1.
          html={
            empty ? renderBody(body, { lang: language, fixed }) : renderBody(imported, { lang: language })
          }
        />
      )}
    </section>
  )
}
