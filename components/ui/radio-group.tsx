'use client'
import { FieldErrors, type FieldWords } from './field'
import { useField } from './form-context'
import type { Choice } from './select'

type GroupProps = FieldWords & {
  choices: readonly Choice[]
  /** The values that are chosen at the start. */
  defaultValue?: string | readonly string[]
  inline?: boolean
}

/** One of a few, all of them in sight, each with what it means. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any of a few. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup({
  name,
  label,
  hint,
  optional,
  choices,
  defaultValue = [],
  inline,
  type,
}: GroupProps & { type: 'radio' | 'checkbox' }) {
  const { id, errors, sent, aria } = useField(name, hint)
  const chosen = sent ?? [defaultValue].flat()
  return (
    <fieldset className="field" id={id} tabIndex={-1} {...aria}>
      <legend>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      <div className={inline ? 'choices inline' : 'choices'}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              disabled={choice.disabled}
              required={type === 'radio' && !optional}
            />
            <span>{choice.label}</span>
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
