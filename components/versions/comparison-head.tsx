import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { type Compared, comparable, type Said } from '@/lib/versions/compared'
import { addressOf, type View } from './changes-address'
import { ChangesForm } from './changes-form'

type HeadProps = { actor: Actor; facts: PaperFacts; compared: Compared; view: View }

/** Which two texts are compared, and the ways to compare others. */
export function ComparisonHead({ actor, facts, compared, view }: HeadProps) {
  const at = `/papers/${facts.slug}`
  const { said, since, missing, sinces } = compared
  const versions = comparable(actor, facts).map(({ number, takenBack }) => ({
    place: number,
    label: `version ${number}${takenBack ? ' (taken back)' : ''}`,
  }))
  const choices = isTaskforce(actor)
    ? [...versions, { place: 'draft' as const, label: 'the draft' }]
    : versions
  return (
    <div className="stack tight">
      <h2 id="compared">
        From <SaidLink at={at} said={said.from} /> to <SaidLink at={at} said={said.to} />
        {since && `, since ${since}`}
      </h2>
      {missing && (
        <Notice tone="wait">
          <p>{missing}</p>
        </Notice>
      )}
      <ChangesForm
        action={`${at}/changes`}
        choices={choices}
        from={compared.from}
        to={compared.to}
        side={view.side}
      />
      {sinces.length > 0 && (
        <p className="row small">
          {sinces.map(({ what, number, query }) => (
            <A
              key={query}
              href={addressOf(at, query, view)}
              {...(what === since && { 'aria-current': 'true' as const })}
            >
              Since {what} (version {number})
            </A>
          ))}
        </p>
      )}
    </div>
  )
}

function SaidLink({ at, said: { version } }: { at: string; said: Said }) {
  return version ? (
    <A href={`${at}/versions/${version.number}`}>version {version.number}</A>
  ) : (
    <A href={`${at}/draft`}>the draft</A>
  )
}

/** "Version 2", "The draft". */
export function nameOf({ version }: Said): string {
  return version ? `Version ${version.number}` : 'The draft'
}
