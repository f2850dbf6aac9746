import { Consensus } from '@/prisma/generated/enums'

const words: Record<Consensus, string> = {
  fullConsensus: 'full consensus',
  consensus: 'consensus',
  strongSupport: 'strong support with significant opposition',
  divergence: 'divergence',
}

export const consensusChoices = Object.values(Consensus).map((value) => ({ value, label: words[value] }))

export function consensusWords(value: string): string {
  return words[value as Consensus] ?? value
}
