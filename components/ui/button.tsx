import type { ComponentProps } from 'react'
import { classes } from './classes'
import { A } from './link'

/** first: the one act of this view. plain: looks like a link. danger: takes something away. */
export type ButtonLook = { look?: 'first' | 'plain' | 'danger' | 'first danger'; small?: boolean }

export function buttonClass({ look, small }: ButtonLook, more?: string): string {
  return classes('button', look, small && 'small', more)
}

export function Button({
  look,
  small,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return (
    <button
      type={type}
      className={buttonClass({ ...(look && { look }), ...(small && { small }) }, className)}
      {...rest}
    />
  )
}

export function LinkButton({ look, small, className, ...rest }: ComponentProps<typeof A> & ButtonLook) {
  return (
    <A className={buttonClass({ ...(look && { look }), ...(small && { small }) }, className)} {...rest} />
  )
}
