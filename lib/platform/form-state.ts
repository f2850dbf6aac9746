/** What a form held when it was sent: repeated names are lists, empty fields are absent. */
export type Values = Record<string, string | string[]>

/** What a form shows after it was sent. It gives back what was typed, since React empties a form after its action. */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; answer?: Record<string, string | number | boolean | null> }
  | { status: 'refused' | 'signedOut'; why: string; values: Values }
  | { status: 'invalid'; fields: Record<string, string[] | undefined>; values: Values }

export function readForm(form: FormData): Values {
  const values: Values = {}
  for (const name of new Set(form.keys())) {
    const [first, ...more] = form
      .getAll(name)
      .filter((value) => typeof value === 'string' && value !== '') as string[]
    if (name.startsWith('$ACTION') || first === undefined) continue
    values[name] = more.length ? [first, ...more] : first
  }
  return values
}
