'use client'
import { usePathname } from 'next/navigation'
import { Tabs } from '@/components/ui/tabs'
import { adminRooms } from './rooms'

/** From one of the admins' rooms to another. */
export function AdminNav() {
  const path = usePathname()
  const isIn = (href: string) => path === href || (href !== '/admin' && path.startsWith(`${href}/`))
  return (
    <Tabs label="Admin" tabs={adminRooms.map(({ href, label }) => ({ href, label, current: isIn(href) }))} />
  )
}
