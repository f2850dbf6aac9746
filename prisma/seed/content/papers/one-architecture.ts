import { answer, comment, inTime, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct, DemoPaper } from '@/prisma/seed/content/format'
import { first } from './one-architecture-text'

const acts: readonly DemoAct[] = [
  { at: utc('13 May 13:30'), by: 'claire', do: 'draft', blocks: first },
  {
    at: utc('22 May 13:00'),
    by: 'claire',
    do: 'publish',
    coverNote:
      'How the Goals, the summit’s outcomes and the Compact can be followed up together, with what there is. The paper is written for people in missions who have twenty minutes. Please try it on one.',
  },
  {
    at: utc('23 May 08:30'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    suggestions: true,
    opensAt: utc('23 May 12:00'),
    closesAt: utc('6 Jun 12:00'),
    round: 'first',
  },
  comment('26 May 12:15', 'pm-three', 'gustavo', 'roles', {
    for: 'pampa',
    type: 'support',
    publicAs: 'text',
    quote: 'The Goals say what is to be achieved',
    text: 'The clearest account of the three that I know. We tried it on our mission: it took eleven minutes.',
  }),
  comment('26 May 22:30', 'lg-desk', 'jone', 'same-people', {
    for: 'lagoon',
    type: 'support',
    publicAs: 'text',
    quote: 'they land on the same desk',
    text: 'Mine. We had asked for this on another paper and were told to wait for this one; it was worth it.',
  }),
  comment('27 May 07:20', 'no-frame', 'sanne', 'frame', {
    for: 'northern',
    publicAs: 'named',
    quote: 'Each commitment of the Compact belongs to a line',
    text: 'Each? The commitments on governing artificial intelligence in the military field do not, nor should they. “Nearly each”, or leave it to the table.',
  }),
  comment('27 May 09:15', 'al-table', 'maja', 'frame', {
    for: 'alpine',
    publicAs: 'named',
    quote: 'a table of two pages can show it',
    text: 'Then let us show it. If the table is not annexed, nobody will believe in it; we volunteer for C2 and C5.',
  }),
  reply('27 May 09:50', 'al-table', 'kristjan', { for: 'baltic', text: 'The Baltic TLD Group takes C8.' }),
  comment('27 May 14:10', 'tu-ny', 'joel', 'newsec', {
    quote: 'from Geneva to New York or the other way about',
    type: 'support',
    publicAs: 'named',
    text: 'Even-handed. Good.',
  }),
  comment('28 May 06:10', 'wa-group', 'tareq', 'group', {
    for: 'wadi',
    publicAs: 'named',
    quote: 'stakeholders should be heard there twice a year',
    text: 'The group is one of agencies, and guards it. “Heard” will be granted once and forgotten. “Publish its agenda and minutes” would give us more.',
  }),
  comment('28 May 08:05', 'sv-figures', 'efua', 'figures', {
    for: 'savanna',
    type: 'support',
    publicAs: 'named',
    quote: 'once',
    text: 'Last year we filled in the same figure on five forms, in three units.',
  }),
  comment('28 May 11:40', 'ma-goals', 'pieter', 'gain-links', {
    for: 'marula',
    type: 'question',
    publicAs: 'named',
    text: 'Goal 9 only? For our names it is as much 4, 8 and 16. An open formula would serve more members.',
  }),
  comment('28 May 15:30', 'qu-2027', 'diego', 'calendar', {
    for: 'quetzal',
    publicAs: 'named',
    quote: 'not through a process of its own',
    text: 'The Compact itself says that it will be reviewed at a high-level meeting. We cannot ask to skip what was agreed seven months ago; we can ask how it is prepared.',
  }),
  comment('29 May 02:20', 'co-dup', 'dewi', 'dup', {
    for: 'coral',
    type: 'editorial',
    publicAs: 'named',
    quote: 'by people who were not at the first',
    text: 'A good line for a speech and a poor one for a position: some of them were.',
  }),
  comment('29 May 09:10', 'de-forum', 'yasmine', 'forum', {
    for: 'delta',
    publicAs: 'named',
    quote: 'No third series of meetings',
    text: 'Our region would add that the two which exist should not be in the same month on two continents, as they are this summer.',
  }),
  comment('29 May 13:00', 'sa-private', 'caio', 'report', {
    for: 'sabia',
    taskforceOnly: true,
    text: 'For the Taskforce. The office in New York sees this paper as an attack. Before it is final somebody should show it to them; I can arrange a conversation in the week of 9 June.',
  }),
  comment('30 May 07:30', 'gr-null', 'viktor', null, {
    for: 'granite',
    publicAs: 'named',
    text: 'We support the direction. We doubt that operators should tell the United Nations which of its offices belongs where, and would cut the fourth point.',
  }),
  comment('30 May 10:20', 'ha-wording', 'priya', 'wording', {
    for: 'harbour',
    publicAs: 'named',
    blocking: true,
    quote: 'shall serve as the framework for the implementation',
    text: 'With this sentence the whole Compact becomes part of the summit’s outcomes, with all in it that states wrote without us. We want the opposite: that its follow-up use the open ways of the summit. “Shall use the mechanisms of” instead of “shall serve as the framework for”.',
  }),
  reply('30 May 11:00', 'ha-wording', 'elin', { text: 'That is a real difference, and I had not seen it.' }),
  comment('2 Jun 06:40', 'ok-gain', 'boitumelo', 'gain-small', {
    for: 'okavango',
    type: 'support',
    publicAs: 'text',
    quote: 'An operator can send one person',
    text: 'We are that operator, and I am that person.',
  }),
  answer('29 May 07:00', 'tomas', ['pm-three', 'lg-desk', 'tu-ny', 'sv-figures'], 'noted'),
  answer('30 May 14:20', 'claire', ['al-table'], 'accepted', {
    reason:
      'Version 2 will have the table as an annex of two pages. With C8 taken as well, eight lines are to be done; the Taskforce does them.',
  }),
]

export const oneArchitecture: DemoPaper = {
  slug: 'one-architecture-for-sdgs-wsis-and-gdc',
  kind: 'position',
  title: 'One architecture for SDGs, WSIS and GDC',
  topics: ['sdgs-wsis-gdc', 'action-lines'],
  procedure: 'full',
  procedureReason: 'Consulted in the first round.',
  createdAt: '2025-05-13T13:00:00.000Z',
  createdBy: 'claire',
  acts: inTime(acts),
}
