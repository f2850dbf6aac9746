import { A } from '@/components/ui/link'
import styles from './demo-bar.module.css'

/** Above every page of a demo: that it is one, and where its roles are. */
export function DemoBar() {
  return (
    <p className={styles.bar}>
      A demo with fictional members and people. <A href="/sign-in">Choose a role</A>
    </p>
  )
}
