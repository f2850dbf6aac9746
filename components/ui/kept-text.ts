'use client'

/** What a form held, kept in this browser: when (ms), and each field's values by name. */
export type Kept = { at: number; fields: Record<string, string[]> }

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const unkept = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset'])

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control => 'value' in element && 'name' in element && element.name !== '',
  )
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox'
}

/** Each reader's texts are their own, also in a browser that two people use. */
function place(name: string): string {
  return `kept:${document.body.dataset.reader ?? ''}:${name}`
}

/** Keeps what the form holds, unless nothing is written in it. Private windows may refuse: then nothing is kept. */
export function keepText(name: string, form: HTMLFormElement): void {
  const kept = controls(form).filter((control) => !unkept.has(control.type))
  if (!kept.some(isWritten)) {
    dropText(name)
    return
  }
  const fields: Kept['fields'] = {}
  for (const control of kept) {
    fields[control.name] ??= []
    if (!isTick(control) || control.checked) fields[control.name]?.push(control.value)
  }
  try {
    localStorage.setItem(place(name), JSON.stringify({ at: Date.now(), fields } satisfies Kept))
  } catch {
    // Full or refused: the form still holds what was typed.
  }
}

export function dropText(name: string): void {
  try {
    localStorage.removeItem(place(name))
  } catch {
    // Nothing was kept where nothing may be.
  }
}

/**
 * Puts back what was kept where the form holds something else, but not over what is being typed since the page came.
 * Returns when it was kept, or null if no text changed.
 */
export function restoreText(name: string, form: HTMLFormElement): number | null {
  const kept = readKept(name)
  if (!kept) return null
  let changed = false
  const left = structuredClone(kept.fields)
  for (const control of controls(form)) {
    const values = left[control.name]
    if (!values || unkept.has(control.type) || isWritten(control)) continue
    if (isTick(control)) tick(control, values.includes(control.value))
    else changed = write(control, values.shift() ?? '') || changed
  }
  return changed ? kept.at : null
}

function readKept(name: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(name)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'at' in kept && 'fields' in kept
}

/** Whether a person wrote something here that the page did not start with. */
function isWritten(control: Control): boolean {
  return (
    'defaultValue' in control &&
    !isTick(control) &&
    control.value.trim() !== '' &&
    control.value !== control.defaultValue
  )
}

function tick(control: HTMLInputElement, checked: boolean): void {
  if (control.checked !== checked) control.click()
}

/** As if it was typed, so that a controlled field hears of it too. Tells whether it changed anything. */
function write(control: Control, value: string): boolean {
  if (control.value === value) return false
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
