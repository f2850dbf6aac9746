import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { PacksOfMember } from '@/lib/packs/packs'
import { counted, formatDay } from '@/lib/platform/format'
import { MakePackForm } from './pack-form'

type Props = { of: { paperId: string; slug: string }; packs: PacksOfMember }

/** The packs of one member for one paper, and how who speaks for it makes another. */
export function PackList({ of, packs: { member, packs, making } }: Props) {
  return (
    <section className="stack" aria-labelledby={`packs-${member.id}`}>
      <h2 id={`packs-${member.id}`}>For the board of {member.name}</h2>
      {packs.length === 0 ? (
        <Empty title="No pack yet">
          {making
            ? 'Pin a version, add a note and the input that your board should see, and print it.'
            : `A representative of ${member.name} makes one.`}
        </Empty>
      ) : (
        <ul className="ruled plain">
          {packs.map((pack) => (
            <li key={pack.id} className="stack tight">
              <p>
                <A href={`/papers/${of.slug}/board/${pack.id}`}>
                  Version {pack.version}
                  {pack.onDate && `, board on ${formatDay(pack.onDate)}`}
                </A>
                {pack.movedOn !== null && (
                  <span className="due"> the text has moved on to version {pack.movedOn}</span>
                )}
              </p>
              <p className="small muted">
                Made by {pack.by}, <When at={pack.at} />
                {pack.inputs > 0 && `, with ${counted(pack.inputs, 'input')}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {making &&
        (making.may.ok ? (
          <Disclosure label="Make a pack" button={{ look: packs.length === 0 ? 'first' : 'plain' }}>
            <MakePackForm of={of} member={member} making={making} />
          </Disclosure>
        ) : (
          <p className="muted">{making.may.why}</p>
        ))}
    </section>
  )
}
