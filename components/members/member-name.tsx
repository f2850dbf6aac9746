import { A } from '@/components/ui/link'
import styles from './member-name.module.css'

type MemberNameProps = {
  member: { slug: string; displayName: string; logoDigest: string | null }
  href?: string
}

/** A member by its logo and the name as it wants to appear. */
export function MemberName({ member, href = `/members/${member.slug}` }: MemberNameProps) {
  return (
    <span className={styles.name}>
      {member.logoDigest && <img src={`/pictures/${member.logoDigest}`} alt="" height="24" loading="lazy" />}
      <A href={href}>{member.displayName}</A>
    </span>
  )
}
