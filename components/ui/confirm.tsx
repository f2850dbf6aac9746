'use client'
import type { ReactNode } from 'react'
import type { ButtonLook } from './button'
import { Dialog } from './dialog'
import { ActionForm, type ActionFormProps } from './form'
import { SubmitButton } from './submit-button'

type ConfirmProps = ButtonLook &
  Omit<ActionFormProps, 'children'> & {
    /** The button that asks: "Withdraw …". */
    label: ReactNode
    title: ReactNode
    /** What follows from it, before it is done. */
    consequence: ReactNode
    /** The button that does it, named as the act: "Withdraw for Fjord Registry". */
    act: string
    /** Fields that it needs, such as a reason. */
    children?: ReactNode
  }

/** An act with consequences: they are said, then it is done by a button that names it. */
export function Confirm({
  label,
  title,
  consequence,
  act,
  look = 'danger',
  small,
  children,
  ...form
}: ConfirmProps) {
  return (
    <Dialog label={label} title={title} look={look} {...(small && { small })}>
      <div className="stack tight">{consequence}</div>
      <ActionForm {...form}>
        {children}
        <div className="row">
          <SubmitButton look={look === 'danger' ? 'first danger' : 'first'}>{act}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  )
}
