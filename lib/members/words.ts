import type { Category, Decides, Region } from '@/prisma/generated/enums'

/** The words of the product for what a member is, as on every list and form. */
export const categoryNames: Record<Category, string> = {
  ccTldRegistry: 'ccTLD registry',
  gTldRegistry: 'gTLD registry',
  registrar: 'registrar',
  internetNumberRegistry: 'internet-number registry',
  tldRegionalGroup: 'TLD regional group',
  registryServiceProvider: 'registry service provider',
}

export const categoryPlurals: Record<Category, string> = {
  ccTldRegistry: 'ccTLD registries',
  gTldRegistry: 'gTLD registries',
  registrar: 'Registrars',
  internetNumberRegistry: 'Internet-number registries',
  tldRegionalGroup: 'TLD regional groups',
  registryServiceProvider: 'Registry service providers',
}

export const regionNames: Record<Region, string> = {
  africa: 'Africa',
  asiaPacific: 'Asia and the Pacific',
  europe: 'Europe',
  latinAmericaCaribbean: 'Latin America and the Caribbean',
  northAmerica: 'North America',
}

/** The filter that an address states for a list of members; what is no category or region counts as not stated. */
export function memberFilter(q: string, category: string, region: string) {
  return {
    q,
    ...(Object.hasOwn(categoryNames, category) && { category: category as Category }),
    ...(Object.hasOwn(regionNames, region) && { region: region as Region }),
  }
}

/** How a member decides, after "decides:". */
export const decidesWords: Record<Decides, string> = {
  signatory: 'the signatory alone',
  prepared: 'a representative prepares, a signatory confirms',
  twoSignatories: 'two signatories',
  boardDate: 'the signatory, after the board has met',
}

/** What follows from each. */
export const decidesMeans: Record<Decides, string> = {
  signatory: 'Any signatory signs on, on any day.',
  prepared: 'A signatory signs the stance that somebody else of the member prepared on the same text.',
  twoSignatories: 'The first signature waits, and counts once another signatory signs exactly the same.',
  boardDate: 'Nobody signs before the day on which the board has the text before it.',
}
