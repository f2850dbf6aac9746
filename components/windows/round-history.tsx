import { When } from '@/components/ui/when'
import { counted, listed } from '@/lib/platform/format'
import type { RoundAct } from '@/lib/windows/round'
import { windowTitles, windowWords } from '@/lib/windows/words'
import styles from './windows.module.css'

/** What was done to a round, newest first, with who did it and why. */
export function RoundHistory({ acts }: { acts: readonly RoundAct[] }) {
  return (
    <ol className={styles.history} reversed>
      {acts.map((act) => (
        <li key={`${act.at.getTime()} ${act.personName}`}>
          {act.personName}, <When at={act.at} />: <Said act={act} />
          {act.reason && <>. “{act.reason}”</>}
        </li>
      ))}
    </ol>
  )
}

function Said({ act: { kinds, papers, what, times } }: { act: RoundAct }) {
  const [first, ...more] = kinds
  const which = first ? listed([windowTitles[first], ...more.map((kind) => windowWords[kind])]) : ''
  const on = `on ${counted(papers, 'paper')}`
  if (what === 'takenBack') return `took back the last act: ${which.toLowerCase()} ${on}`
  return (
    <>
      {which} {what} {on}
      {times && times.opensAt < times.closesAt && (
        <>
          , <When at={times.opensAt} /> to <When at={times.closesAt} />
        </>
      )}
      {times && times.opensAt >= times.closesAt && ': cancelled'}
    </>
  )
}
