import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { formatInstant } from '@/lib/platform/format'
import { changeWindowAction } from '@/lib/windows/actions'
import { canTakeBackWindow, changesOf } from '@/lib/windows/changing'
import { windowTitles } from '@/lib/windows/words'
import type { WindowKind } from '@/prisma/generated/enums'
import { ChangeFields } from './change-fields'
import { changeWords } from './change-words'
import { TakeBack } from './take-back'
import { WindowState } from './window-state'
import styles from './windows.module.css'

type Asked = { paper: PaperFacts; actor: Actor; now: Date }

type HeldWindow = {
  id: string
  kind: WindowKind
  versionId: string
  baseVersionId: string | null
  seq: number
  opensAt: Date
  closesAt: Date
  version: { number: number }
  baseVersion: { number: number } | null
  round: { id: string; name: string } | null
  times: readonly {
    seq: number
    opensAt: Date
    closesAt: Date
    reason: string | null
    at: Date
    takesBack: number | null
    person: { name: string }
  }[]
}

/** The windows of a paper, each with the times it ever had, why they changed, and what an admin can do about it. */
export function HeldWindows({ paper, windows, actor, now }: { windows: readonly HeldWindow[] } & Asked) {
  return (
    <ul className="ruled">
      {windows.map((window) => (
        <li key={window.id} className="stack tight">
          <div className="row">
            <h3>{windowTitles[window.kind]}</h3>
            <WindowState window={window} now={now} />
            {window.round && <A href={`/rounds/${window.round.id}`}>{window.round.name}</A>}
            {window.baseVersion && <Chip>what changed since version {window.baseVersion.number}</Chip>}
          </div>
          <p>
            <When at={window.opensAt} /> to <When at={window.closesAt} />
          </p>
          <History window={window} />
          {isAdmin(actor) && <Changes {...{ paper, window, windows, actor, now }} />}
        </li>
      ))}
    </ul>
  )
}

/** Every time it was set, with the reason: nothing about a deadline is overwritten. */
function History({ window }: { window: HeldWindow }) {
  return (
    <ol className={`${styles.history} muted`}>
      {window.times.map(({ seq, opensAt, closesAt, reason, at, person }) => (
        <li key={seq}>
          {person.name}, <When at={at} />:{' '}
          {seq === 1 ? `set on version ${window.version.number}` : whatChanged(opensAt, closesAt)}
          {seq > 1 && opensAt < closesAt && (
            <>
              {' '}
              <When at={opensAt} /> to <When at={closesAt} />
            </>
          )}
          {reason && <>. “{reason}”</>}
        </li>
      ))}
    </ol>
  )
}

const whatChanged = (opensAt: Date, closesAt: Date) => (opensAt < closesAt ? 'changed to' : 'cancelled')

function Changes({
  paper,
  window,
  windows,
  actor,
  now,
}: { window: HeldWindow; windows: readonly HeldWindow[] } & Asked) {
  const [before, last] = window.times.slice(-2)
  const times = last ?? before
  const back =
    times &&
    canTakeBackWindow(
      actor,
      paper,
      { ...window, roundId: window.round?.id ?? null },
      { seq: times.seq, setAt: times.at, takesBack: times.takesBack, before: last && before ? before : null },
      false,
      now,
    )
  return (
    <div className={styles.folds}>
      {back?.ok &&
        (window.round ? (
          <TakeBackThere round={window.round} />
        ) : (
          <TakeBack of={{ windowId: window.id }} setAt={times?.at ?? now} />
        ))}
      {changesOf(window, now).map((change) => (
        <Disclosure key={change} label={changeWords[change].label} button={{ look: 'plain', small: true }}>
          <ActionForm
            action={changeWindowAction}
            hidden={{ key: crypto.randomUUID(), windowId: window.id, change }}
            done="Changed. Everyone concerned hears of it once, in ten minutes, unless you take it back."
          >
            <Also
              windows={windows.filter((each) => each !== window && changesOf(each, now).includes(change))}
            />
            <ChangeFields change={change} closesAt={window.closesAt} />
            <div className="row">
              <SubmitButton>{changeWords[change].act}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      ))}
    </div>
  )
}

/** The other windows of the paper that can be given the same times in the same act. */
function Also({ windows }: { windows: readonly HeldWindow[] }) {
  if (windows.length === 0) return null
  return (
    <CheckboxGroup
      name="also"
      label="In the same act"
      choices={windows.map(({ id, kind, closesAt }) => ({
        value: id,
        label: windowTitles[kind],
        hint: `closes on ${formatInstant(closesAt)}`,
      }))}
      optional
      inline
    />
  )
}

/** What was done to a round is taken back there, on all its papers. */
function TakeBackThere({ round }: { round: { id: string; name: string } }) {
  return (
    <A className="small" href={`/rounds/${round.id}#change`}>
      Take back in its round
    </A>
  )
}
