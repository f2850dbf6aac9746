import type { DemoCoalition } from './coalition-format'

/** The instant at which the demo begins: a Monday morning in the second week of the consultation. */
export const demoStartsAt = '2025-06-02T10:00:00.000Z'

export const coalition: DemoCoalition = {
  name: 'A Technical Community Coalition for Multistakeholderism',
  shortName: 'TCCM',
  about: `We are registries, registrars, TLD regional groups, registries for internet numbers and registry service providers. Every day we keep names, numbers and the systems behind them working across borders, under rules that those affected by them have made together. That is what we mean by the multistakeholder model, and it is why we speak on WSIS+20.

In 2025 the United Nations reviews twenty years of the World Summit on the Information Society. The review will say what becomes of the Action Lines, of the Internet Governance Forum and of the place of the technical community beside governments, business and civil society. We answer with positions that our members have read, argued over and signed.

Taking part is voluntary. We have no board and take no decisions by majority. A member signs what it can stand behind, and not signing is normal. We do not claim to speak for the whole technical community: each paper says which members stand under it, and shows how it came about.

This is a demonstration. The members, the people and everything they say here are invented; any likeness to a real registry, registrar or association is not meant.`,
  secretariatEmail: 'secretariat@coalition.example',
  minimumEndorsing: 12,
  topics: [
    { slug: 'action-lines', name: 'Action Lines' },
    { slug: 'value-of-the-igf', name: 'Value of the IGF' },
    { slug: 'igf-mandate', name: 'IGF mandate' },
    { slug: 'igf-sustainability', name: 'Strengthening the IGF: sustainability' },
    { slug: 'igf-effectiveness', name: 'Strengthening the IGF: effectiveness' },
    { slug: 'igf-inclusivity', name: 'Strengthening the IGF: inclusivity' },
    { slug: 'sdgs-wsis-gdc', name: 'Linking SDGs, WSIS and GDC' },
    { slug: 'multistakeholder-model', name: 'Multistakeholder model' },
    { slug: 'technical-community', name: 'Role of the technical community' },
    { slug: 'nature-of-the-internet', name: 'Nature of the Internet' },
    { slug: 'multilingual-internet', name: 'Multilingual Internet' },
    { slug: 'outreach', name: 'Outreach to governments' },
  ],
  milestones: [
    { startsOn: '2025-03-17', endsOn: '2025-03-31', title: 'First paper in consultation' },
    { startsOn: '2025-05-23', endsOn: '2025-06-06', title: 'First consultation round' },
    { startsOn: '2025-06-05', endsOn: '2025-06-05', title: 'Reconfirmations close, 12:00 UTC' },
    { startsOn: '2025-06-09', endsOn: '2025-06-12', title: 'ICANN83', place: 'Prague' },
    { startsOn: '2025-06-12', endsOn: '2025-06-19', title: 'Final call on the papers of the first round' },
    { startsOn: '2025-06-20', endsOn: '2025-06-20', title: 'Papers of the first round final' },
    {
      startsOn: '2025-06-23',
      endsOn: '2025-06-27',
      title: 'Internet Governance Forum',
      place: 'Lillestrøm, Norway',
    },
    { startsOn: '2025-07-07', endsOn: '2025-07-11', title: 'WSIS+20 High-Level Event', place: 'Geneva' },
  ],
  boardDates: [
    { member: 'fjord', day: '2025-06-12', note: 'Papers close a week before.' },
    { member: 'kauri', day: '2025-07-24' },
    { member: 'lagoon', day: '2025-06-18', note: 'By correspondence.' },
  ],
  decides: [
    { member: 'kauri', by: 'simon', decides: 'boardDate' },
    { member: 'steppe', by: 'bolormaa', decides: 'prepared' },
    { member: 'tundra', by: 'graham', decides: 'twoSignatories', also: 'joel' },
  ],
  rounds: [{ key: 'first', title: 'First consultation round' }],
}
