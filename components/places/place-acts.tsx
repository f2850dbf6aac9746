import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { Unseen } from '@/components/ui/visually-hidden'
import { forgetPlanAction, planPlaceAction, reviewPlaceAction } from '@/lib/places/actions'
import type { Survivor } from '@/lib/places/survival'
import styles from './places.module.css'

/** In what text places are decided: the draft of a paper, or (with its id) its current version. */
export type PlacesOf = { paperId: string; versionId: string | null }

const actionOf = ({ versionId }: PlacesOf) => (versionId ? reviewPlaceAction : planPlaceAction)

/** What every form about one place sends along. */
export const hiddenOf = ({ paperId, versionId }: PlacesOf, inputId: string, key: string) => ({
  ...{ key, paperId, inputId },
  ...(versionId && { versionId }),
})

type Props = { row: Survivor; of: PlacesOf; newKey: () => string; moveHref: string }

/** What can be done with one place: confirm it, move it by hand, put it on the whole paper, forget what was decided. */
export function PlaceActs({ row, of, newKey, moveHref }: Props) {
  const { input, found, label, decision, seen } = row
  const about = <Unseen> (input {input.number})</Unseen>
  const hidden = () => hiddenOf(of, input.id, newKey())
  return (
    <div className={styles.acts}>
      {found && decision?.how !== 'confirmed' && (
        <ActionForm
          action={actionOf(of)}
          hidden={{ ...hidden(), decision: 'confirm', seen }}
          className={styles.act ?? ''}
        >
          <SubmitButton pending="Confirming …" {...(!row.review && { second: true })}>
            {label === 'gone'
              ? `Leave it on ${found.label ? `paragraph ${found.label}` : 'this heading'}`
              : 'Confirm'}
            {about}
          </SubmitButton>
        </ActionForm>
      )}
      <LinkButton href={moveHref}>Move by hand …{about}</LinkButton>
      {decision?.how !== 'released' && (
        <ActionForm
          action={actionOf(of)}
          hidden={{ ...hidden(), decision: 'release' }}
          className={styles.act ?? ''}
        >
          <SubmitButton pending="Releasing …" second>
            Release to the whole paper{about}
          </SubmitButton>
        </ActionForm>
      )}
      {decision && !of.versionId && (
        <ActionForm action={forgetPlanAction} hidden={hidden()} className={styles.act ?? ''}>
          <SubmitButton pending="Taking back …" look="plain">
            Take the decision back{about}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
