import { permanentRedirect } from 'next/navigation'
import { one, type SearchParams, withQuery } from '@/lib/platform/query-text'

/** Where it was before it became everyone's page. */
export default async function OldParticipationPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = Object.entries(await searchParams).map(([name, value]) => [name, one(value)])
  permanentRedirect(withQuery('/participation', Object.fromEntries(sent)) as '/participation')
}
