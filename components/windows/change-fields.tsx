import { DateTimeField } from '@/components/ui/date-time-field'
import { TextField } from '@/components/ui/field'
import { utcInput } from '@/lib/platform/format'
import type { WindowChange } from '@/lib/windows/changing'
import { changeWords } from './change-words'

/** The times that a change asks for, and why. `closesAt`: the closing that it starts from. */
export function ChangeFields({ change, closesAt }: { change: WindowChange; closesAt?: Date | undefined }) {
  const from = change === 'extend' && closesAt ? utcInput(closesAt) : ''
  return (
    <>
      {change === 'move' && <DateTimeField name="opensAt" label="Opens" hint="Empty: as it is" optional />}
      {change !== 'cancel' && (
        <DateTimeField
          name="closesAt"
          label="Closes"
          hint={changeWords[change].hint}
          defaultValue={from}
          optional={change === 'closeEarly' || change === 'move'}
        />
      )}
      <TextField name="reason" label="Why" hint="Said to everyone concerned, ten minutes later." />
    </>
  )
}
