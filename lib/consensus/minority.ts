/** What a member that does not go along with a text said on it. */
export type MinorityRow = {
  memberName: string
  said: 'abstain' | 'cannotSupport' | 'objects' | 'notMet' | string
  statement: string | null
}

const weight = ['objects', 'notMet', 'cannotSupport', 'abstain']
const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The minority in the order of how far it stands away, then by name. Who said two things is there with both. */
export function minority(rows: readonly MinorityRow[]): MinorityRow[] {
  return [...rows].sort(
    (a, b) => weight.indexOf(a.said) - weight.indexOf(b.said) || byName.compare(a.memberName, b.memberName),
  )
}
