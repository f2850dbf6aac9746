import { languageChoices } from '@/components/papers/languages'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { InputKind } from '@/prisma/generated/enums'
import type { SpeakerChoice } from './speakers'
import { publicWords } from './words'

/** Choices of a group, with what each of them means where that is asked for. */
export const choicesOf = (words: Record<string, { label: string; hint: string }>, hints: boolean) =>
  Object.entries(words).map(([value, { label, hint }]) => ({ value, label, ...(hints && { hint }) }))

/** Whether it stands in the way of the text, for those who can say that for a member. */
export function Blocking({ speakers }: { speakers: readonly SpeakerChoice[] }) {
  const members = speakers.filter((speaker) => speaker.value.startsWith('forMember'))
  if (members.length === 0) return null
  return (
    <Checkbox
      name="blocking"
      label="Blocking"
      hint={`${members.map((member) => member.name).join(' or ')} cannot stand behind the text until this is settled.`}
    />
  )
}

/** Who may see it now and once the paper is final, and in which language it is written. */
export function WhoSees({ kind, language }: { kind: InputKind; language: string }) {
  return (
    <>
      <Checkbox
        name="taskforceOnly"
        label="For the Taskforce only"
        hint={`Other members see that a ${kind} was given, and not what it says.`}
      />
      <RadioGroup
        name="publicAs"
        label="What the public sees once the paper is final"
        choices={choicesOf(publicWords, true)}
        defaultValue="counted"
      />
      <Select
        name="language"
        label={kind === 'comment' ? 'Language of the comment' : 'Language of the reason'}
        choices={languageChoices(language)}
        defaultValue={language}
      />
    </>
  )
}
