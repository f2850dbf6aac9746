import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { doorTo } from '@/lib/sign-in/return-path'
import type { SaveState } from './draft-keeper'
import styles from './editor.module.css'

/** Whether the text is saved, in words that are read out when they change. */
export function SaveLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const tone =
    { saved: styles.calm, unsaved: styles.calm, saving: styles.calm }[state.is as string] ?? styles.owed
  return (
    <p className={`${styles.state} ${tone}`}>
      <span role="status">{sentence(state)}</span>
      {state.is === 'signedOut' && (
        <A href={doorTo(window.location.pathname)} target="_blank">
          Sign in (in a new tab)
        </A>
      )}
      {(state.is === 'offline' || state.is === 'failing') && (
        <Button look="plain" onClick={onRetry}>
          Try now
        </Button>
      )}
    </p>
  )
}

function sentence(state: SaveState): string {
  switch (state.is) {
    case 'saved':
      return state.at === null ? 'Nothing written yet' : `Saved ${timeOf(state.at)}`
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'offline':
      return 'Not saved: no connection, your text is kept here.'
    case 'failing':
      return 'Not saved: the server cannot take it now, your text is kept here.'
    case 'signedOut':
      return 'Sign in to save. Your text is kept here.'
    case 'refused':
      return `Not saved: ${state.why} Your text is kept here.`
    case 'collided':
      return 'Not saved: somebody else saved this draft.'
  }
}

/** Hours and minutes where the reader is: it is about this very session. */
const timeOf = (at: string) =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
