import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { inOneSentence, type Readiness } from '@/lib/finalisation/missing'

/** What a paper still needs, in one sentence, and where each of it is found. */
export function Missing({
  slug,
  missing,
  readiness,
  taskforce,
}: {
  slug: string
  missing: readonly string[]
  readiness: Readiness
  taskforce: boolean
}) {
  const sentence = inOneSentence(missing)
  if (!sentence)
    return (
      <Notice tone="agreed">
        <p>Nothing is missing.</p>
      </Notice>
    )
  const at = `/papers/${slug}`
  const links = [
    {
      n: readiness.unanswered,
      href: taskforce ? `/desk/${slug}` : `${at}/answers?show=open`,
      label: 'Input without answer',
    },
    { n: readiness.undecidedLate, href: `${at}/late`, label: 'Late tray' },
    { n: readiness.openBlocks, href: `${at}/answers?show=blocking`, label: 'Blocking points' },
    {
      n: readiness.unreviewed,
      href: taskforce ? `/desk/${slug}/places` : `${at}/answers`,
      label: 'Places to review',
    },
    { n: readiness.objections.length, href: `${at}/final-call#objections`, label: 'Objections' },
  ].filter(({ n }) => n > 0)
  return (
    <Notice
      tone="wait"
      actions={links.map(({ href, label }) => (
        <A key={href} href={href}>
          {label}
        </A>
      ))}
    >
      <p>{sentence}</p>
    </Notice>
  )
}
