import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'

export type AProps = Omit<ComponentProps<typeof Link>, 'href' | 'prefetch'> & { href: string }

/** A link whose address is made from data. Nothing is fetched ahead: pages are quick, and servers are shared. */
export function A({ href, ...rest }: AProps) {
  return <Link href={href as Route} prefetch={false} {...rest} />
}
