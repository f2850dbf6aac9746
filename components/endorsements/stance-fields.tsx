import { Checkbox } from '@/components/ui/checkbox'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { stanceMeans, stanceWords } from '@/lib/endorsements/words'
import { Stance } from '@/prisma/generated/enums'
import styles from './sign.module.css'

/** What a member said last, so that it need not be typed again. */
export type StanceDefaults = {
  stance?: Stance | undefined
  listed?: boolean
  reservation?: string | null
  reservationParagraph?: string | null
  reservationQuote?: string | null
  reservationWording?: string | null
  statement?: string | null
  statementReleased?: boolean
}

type Paragraph = { id: string; label: string; text: string }

const start = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()} …` : text)

/** The five stances with what they mean, and below what some of them need. Without a script all fields work, too. */
export function StanceFields({
  member,
  version,
  paragraphs,
  defaults,
}: {
  member: string
  version: number
  paragraphs: readonly Paragraph[]
  defaults: StanceDefaults
}) {
  const choices = Object.values(Stance).map((stance) => ({
    value: stance,
    label: stance === 'endorse' ? `endorses version ${version}` : stanceWords[stance],
    hint: stanceMeans[stance],
  }))
  const passages = paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, label, text }) => ({ value: id, label: `${label ? `para ${label}: ` : ''}${start(text)}` }))
  return (
    <>
      <RadioGroup name="stance" label={member} choices={choices} defaultValue={defaults.stance ?? []} />
      <fieldset className={`${styles.more} ${styles.reservation}`}>
        <legend>The reservation</legend>
        <Select
          name="paragraph"
          label="Which paragraph"
          none="Choose the paragraph …"
          choices={passages}
          defaultValue={defaults.reservationParagraph ?? ''}
        />
        <TextArea
          name="quote"
          label="Which words of it"
          rows={2}
          placeholder=" "
          optional
          defaultValue={defaults.reservationQuote ?? ''}
        />
        <TextArea
          name="reservation"
          label="What the reservation is"
          limit={4000}
          rows={3}
          placeholder=" "
          defaultValue={defaults.reservation ?? ''}
        />
        <TextArea
          name="wording"
          label="What wording would lift it"
          limit={4000}
          rows={3}
          placeholder=" "
          defaultValue={defaults.reservationWording ?? ''}
        />
      </fieldset>
      <fieldset className={`${styles.more} ${styles.statement}`}>
        <legend>A statement</legend>
        <TextArea
          name="statement"
          label="Why"
          hint="Read by people of members and the Taskforce."
          limit={4000}
          rows={4}
          placeholder=" "
          optional
          defaultValue={defaults.statement ?? ''}
        />
        <Checkbox
          name="statementReleased"
          value="yes"
          label="Release it: anyone may read stance and statement once the paper is final"
          hint="A part of the stance: it can be changed with it, while sign-on is open."
          defaultChecked={defaults.statementReleased ?? false}
        />
      </fieldset>
      <div className={styles.unlisted}>
        <Checkbox
          name="unlisted"
          value="yes"
          label="Do not list us under the text"
          hint="The stance counts for members, and is not shown to visitors."
          defaultChecked={defaults.listed === false}
        />
      </div>
    </>
  )
}
