/** The shape of what the demo coalition is made of: its members, its people, its topics and dates. */
export type Category =
  | 'ccTldRegistry'
  | 'gTldRegistry'
  | 'registrar'
  | 'internetNumberRegistry'
  | 'tldRegionalGroup'
  | 'registryServiceProvider'

export type Region = 'africa' | 'asiaPacific' | 'europe' | 'latinAmericaCaribbean' | 'northAmerica'

export type DemoMember = {
  readonly key: string
  readonly slug: string
  readonly legalName: string
  readonly displayName: string
  readonly categories: readonly Category[]
  /** ISO 3166-1 alpha-2: where the invented office stands. It says nothing about any real registry there. */
  readonly country: string
  readonly region: Region
  /** A date, `2025-01-31`. */
  readonly joined: string
  readonly left?: string
  /** Keys of the regional groups it belongs to. */
  readonly associations: readonly string[]
  /** Always below `.example`. */
  readonly mailDomain: string
  /** IANA time zone of the office; its people work there unless they say otherwise. */
  readonly timeZone: string
}

export type DemoPerson = {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly memberships: readonly {
    readonly member: string
    readonly right: 'contributor' | 'representative' | 'signatory'
  }[]
  readonly timeZone: string
  readonly taskforce?: true
  readonly admin?: true
}

/** Papers name their topics by slug; the list is in the order shown. */
type DemoTopic = { readonly slug: string; readonly name: string }

/** Dates, both inclusive. */
type DemoMilestone = {
  readonly startsOn: string
  readonly endsOn: string
  readonly title: string
  readonly place?: string
}

/** A day on which the board of a member meets. */
type DemoBoardDate = { readonly member: string; readonly day: string; readonly note?: string }

/** Papers consulted together. The acts `openWindow` that name a round and share an instant are one act. */
type DemoRound = { readonly key: string; readonly title: string }

export type DemoCoalition = {
  readonly name: string
  readonly shortName: string
  /** What we are: plain paragraphs with blank lines between them. */
  readonly about: string
  readonly secretariatEmail: string
  /** Below this many endorsing members a paper is published as a text of its endorsing members only. */
  readonly minimumEndorsing: number
  readonly topics: readonly DemoTopic[]
  readonly milestones: readonly DemoMilestone[]
  readonly boardDates: readonly DemoBoardDate[]
  /** How members decide that do not by their signatory alone; `also`: a person who signs from then on, too. */
  readonly decides: readonly {
    readonly member: string
    readonly by: string
    readonly decides: 'prepared' | 'twoSignatories' | 'boardDate'
    readonly also?: string
  }[]
  readonly rounds: readonly DemoRound[]
}
