import type { ReactNode } from 'react'
import styles from '@/components/admin/admin.module.css'
import { AdminNav } from '@/components/admin/admin-nav'
import { isAdmin } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'

/** The navigation of the admins' rooms. It keeps nobody out: each page's query does. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { actor } = await visit()
  return (
    <>
      {isAdmin(actor) && (
        <div className={styles.rooms}>
          <AdminNav />
        </div>
      )}
      {children}
    </>
  )
}
