import { Chip } from '@/components/ui/chip'
import { DateTimeField } from '@/components/ui/date-time-field'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { formatDuration } from '@/lib/platform/format'
import { changeWindowAction, takeBackWindowsAction } from '@/lib/windows/actions'
import { canTakeBackWindow, changesOf, isCancelled, type WindowChange } from '@/lib/windows/changing'
import { isOpenWindow } from '@/lib/windows/rules'
import { windowTitles } from '@/lib/windows/words'
import type { WindowKind } from '@/prisma/generated/enums'
import styles from './windows.module.css'

export type HeldWindow = {
  id: string
  kind: WindowKind
  seq: number
  opensAt: Date
  closesAt: Date
  createdAt: Date
  version: { number: number }
  baseVersion: { number: number } | null
  round: { id: string; name: string } | null
  times: readonly {
    seq: number
    opensAt: Date
    closesAt: Date
    reason: string | null
    at: Date
    person: { name: string }
  }[]
}

/** The windows of a paper, each with the times it ever had, why they changed, and what an admin can do about it. */
export function HeldWindows({
  windows,
  actor,
  now,
}: {
  windows: readonly HeldWindow[]
  actor: Actor
  now: Date
}) {
  return (
    <ul className="ruled">
      {windows.map((window) => (
        <li key={window.id} className="stack tight">
          <div className="row">
            <h3>{windowTitles[window.kind]}</h3>
            <State window={window} now={now} />
            {window.round && <Chip>{window.round.name}</Chip>}
            {window.baseVersion && <Chip>what changed since version {window.baseVersion.number}</Chip>}
          </div>
          <p>
            <When at={window.opensAt} /> to <When at={window.closesAt} />
          </p>
          <History window={window} />
          {isAdmin(actor) && <Changes window={window} actor={actor} now={now} />}
        </li>
      ))}
    </ul>
  )
}

function State({ window, now }: { window: HeldWindow; now: Date }) {
  if (isCancelled(window)) return <Chip tone="stop">cancelled</Chip>
  if (isOpenWindow(window, now))
    return <Chip tone="agreed">open, {formatDuration(window.closesAt.getTime() - now.getTime())} left</Chip>
  if (now < window.opensAt)
    return <Chip tone="wait">opens in {formatDuration(window.opensAt.getTime() - now.getTime())}</Chip>
  return <Chip>closed</Chip>
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

const words: Record<WindowChange, { label: string; act: string; hint: string }> = {
  move: { label: 'Move …', act: 'Move it', hint: '' },
  extend: { label: 'Extend …', act: 'Extend it', hint: '' },
  closeEarly: { label: 'Close early …', act: 'Close it early', hint: 'Empty: now' },
  reopen: { label: 'Reopen …', act: 'Reopen it', hint: '' },
  cancel: { label: 'Cancel …', act: 'Cancel it', hint: '' },
}

function Changes({ window, actor, now }: { window: HeldWindow; actor: Actor; now: Date }) {
  const back = canTakeBackWindow(actor, { ...window, setAt: window.createdAt }, false, now)
  return (
    <div className="row">
      {back.ok && (
        <Disclosure
          label={window.round ? 'Take the round back …' : 'Take back …'}
          button={{ look: 'plain', small: true }}
        >
          <ActionForm
            action={takeBackWindowsAction}
            hidden={{
              key: crypto.randomUUID(),
              ...(window.round ? { roundId: window.round.id } : { windowId: window.id }),
            }}
          >
            <p className="small">
              Within ten minutes of being set, before anybody is told. All windows of that act go.
            </p>
            <TextField name="reason" label="Why" />
            <div className="row">
              <SubmitButton>Take it back</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      {changesOf(window, now).map((change) => (
        <Disclosure key={change} label={words[change].label} button={{ look: 'plain', small: true }}>
          <ActionForm
            action={changeWindowAction}
            hidden={{ key: crypto.randomUUID(), windowId: window.id, change }}
            done="Changed. Everyone concerned hears of it once, with the reason."
          >
            {change === 'move' && (
              <DateTimeField name="opensAt" label="Opens" hint="Empty: as it is" optional />
            )}
            {change !== 'cancel' && (
              <DateTimeField
                name="closesAt"
                label="Closes"
                hint={change === 'move' ? 'Empty: as it is' : words[change].hint}
                optional={change === 'closeEarly' || change === 'move'}
              />
            )}
            <TextField name="reason" label="Why" hint="Said to everyone concerned." />
            <div className="row">
              <SubmitButton>{words[change].act}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      ))}
    </div>
  )
}
