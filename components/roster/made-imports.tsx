import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'

type Props = {
  imports: readonly { id: string; at: Date; takenBackAt: Date | null; person: { name: string } }[]
}

/** The imports that were made, newest first: a wrong one is taken back from its own page. */
export function MadeImports({ imports }: Props) {
  if (imports.length === 0) return null
  return (
    <section className="stack" aria-labelledby="made">
      <h2 id="made">Imports made</h2>
      <ul className="ruled">
        {imports.map(({ id, at, takenBackAt, person }) => (
          <li key={id} className="row apart">
            <span>
              <When at={at} /> <span className="muted">by {person.name}</span>
            </span>
            {takenBackAt ? (
              <Chip tone="stop">taken back</Chip>
            ) : (
              <A href={`/admin/import/${id}`}>Was it wrong? See what taking it back would do</A>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
