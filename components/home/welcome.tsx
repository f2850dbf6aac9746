import { LinkButton } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { counted } from '@/lib/platform/format'

type Props = { coalition: { name: string; about: string } | null; members: number; papers: number }

/** What the coalition is, for who comes by. Before it is founded: what to do. */
export function Welcome({ coalition, members, papers }: Props) {
  if (!coalition)
    return (
      <header className="stack tight">
        <h1>Not set up yet</h1>
        <p className="lead">
          The server printed a link when it started. Open it to name the coalition and its first admin.
        </p>
      </header>
    )
  return (
    <header className="stack">
      <h1>{coalition.name}</h1>
      <div className="prose stack">
        {coalition.about.split(/\n\s*\n/).map((paragraph, i) => (
          <p key={paragraph} className={i === 0 ? 'lead' : 'muted'}>
            {paragraph}
          </p>
        ))}
      </div>
      <p className="row">
        <A href="/members">{counted(members, 'member')}</A>
        <A href="/papers">{counted(papers, 'final paper')}</A>
        <LinkButton href="/sign-in">Sign in to take part</LinkButton>
      </p>
    </header>
  )
}
