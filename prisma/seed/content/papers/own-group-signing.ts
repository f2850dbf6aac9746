import { answer, comment, reconfirm, reply, signOn, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { third } from './own-group-text'

/** Signing version 2, the recirculation, and version 3, which changed one sentence that many had signed. */
export const signing: readonly DemoAct[] = [
  {
    at: utc('14 May 09:00'),
    by: 'noor',
    do: 'openWindow',
    kind: 'signOn',
    closesAt: utc('5 Jun 12:00'),
  },
  signOn('14 May 09:40', 'liga', 'baltic'),
  signOn('14 May 12:15', 'henrik', 'northern'),
  signOn('14 May 13:50', 'gustavo', 'pampa'),
  signOn('14 May 14:05', 'kwame', 'savanna'),
  signOn('15 May 02:10', 'oliver', 'pacific'),
  signOn('15 May 05:30', 'tareq', 'wadi', 'abstain', {
    statement: 'We abstain for now: our board has not yet read version 2.',
  }),
  signOn('15 May 07:20', 'ingrid', 'fjord'),
  signOn('15 May 08:45', 'elena', 'sundial'),
  signOn('15 May 09:15', 'luka', 'alpine'),
  signOn('15 May 12:30', 'edward', 'harbour', 'endorseWithReservation', {
    reservation: {
      p: 'seat',
      quote: 'filled by the group',
      text: 'We support the seats. Until the procedure of paragraph 15 exists, we cannot say that the group is able to fill them.',
      wording: 'filled by the group under the published procedure described below',
    },
  }),
  signOn('15 May 15:10', 'graham', 'tundra'),
  signOn('15 May 21:30', 'simon', 'kauri'),
  signOn('15 May 22:05', 'sera', 'lagoon', 'endorseWithReservation', {
    reservation: {
      p: 'own',
      quote: 'are distinct from academia and from business',
      text: 'The sentence still says what we are not.',
      wording: 'form a stakeholder group of their own',
    },
  }),
  signOn('16 May 08:00', 'viktor', 'granite'),
  signOn('16 May 09:20', 'cheikh', 'baobab'),
  signOn('16 May 16:40', 'ramiro', 'andes'),
  signOn('19 May 03:15', 'arjun', 'lantern'),
  signOn('19 May 08:30', 'boitumelo', 'okavango'),
  signOn('19 May 09:45', 'karim', 'delta'),
  signOn('19 May 10:10', 'jonas', 'copperline', 'abstain', {
    statement:
      'Copperline Domains supports a voice for those who run the Internet. We abstain because the text leaves open on which side of the line a registrar stands.',
    statementReleased: true,
  }),
  signOn('19 May 16:20', 'hector', 'kiln', 'endorse', { listed: false }),
  signOn('19 May 18:05', 'renee', 'saltmarsh', 'cannotSupport', {
    statement:
      'We see ourselves as part of the private sector and fear that a new group will have fewer seats in all. We will not oppose others who sign.',
  }),
  {
    at: utc('19 May 13:00'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    opensAt: utc('20 May 09:00'),
    closesAt: utc('26 May 12:00'),
    changedSince: 1,
  },
  signOn('20 May 07:30', 'donal', 'moorland'),
  signOn('20 May 08:10', 'tareq', 'wadi', 'endorse', { as: 'changeStance' }),
  signOn('20 May 14:40', 'caio', 'sabia'),
  comment('20 May 11:40', 'r-petra', 'petra', 'seat', {
    quote: 'open to those who are not members of anything',
    type: 'support',
    text: 'Good change. It should also be said to the operators themselves; most will never read this.',
  }),
  comment('20 May 22:15', 'r-lagoon', 'jone', 'own', {
    for: 'lagoon',
    publicAs: 'text',
    quote: 'are distinct from academia and from business',
    text: 'We come back to our input 9, as the answer invited us to. Shorter is better, and it still defines us by others. “Form a stakeholder group of their own” says the same without a quarrel, and it is the title of the paper.',
  }),
  reply('21 May 07:10', 'r-lagoon', 'efua', {
    for: 'savanna',
    text: 'Savanna supports Lagoon here. We signed version 2 and would reconfirm a version 3 with this sentence at once.',
  }),
  reply('21 May 13:50', 'r-lagoon', 'lucia', {
    for: 'andes',
    text: 'It would also settle our concern about academia.',
  }),
  signOn('21 May 09:30', 'pieter', 'marula'),
  signOn('21 May 15:00', 'adriana', 'isthmus'),
  signOn('21 May 17:30', 'marisol', 'quetzal'),
  comment('22 May 08:20', 'r-terms', 'luka', 'selection', {
    for: 'alpine',
    quote: 'limiting how often the same person is sent',
    type: 'question',
    text: 'Is a number meant? We can live with none here, if the procedure will have one.',
  }),
  comment('22 May 14:30', 'r-prairie', 'marcus', 'own', {
    for: 'prairie',
    quote: 'seated as one',
    text: 'Some of us are also contracted parties with a seat elsewhere. “Seated as one” must not mean that they lose it.',
  }),
  signOn('22 May 15:00', 'marcus', 'prairie', 'noObjection'),
  signOn('22 May 16:15', 'natalie', 'quarry'),
  {
    at: utc('23 May 13:30'),
    by: 'dwight',
    do: 'intend',
    for: 'island',
    kind: 'inApproval',
    version: 2,
    onDate: '2025-06-12',
    note: 'Our board meets on 12 June and has version 2 before it.',
  },
  {
    at: utc('26 May 04:00'),
    by: 'temuulen',
    do: 'intend',
    for: 'steppe',
    kind: 'intendsToSign',
    version: 2,
    onDate: '2025-06-04',
  },
  answer('27 May 07:40', 'tomas', ['r-petra'], 'noted'),
  answer('27 May 08:00', 'tomas', ['r-terms'], 'noted', {
    reason:
      'No number in this paper. The draft procedure says three times in five years; it will come to all members.',
  }),
  answer('27 May 08:20', 'tomas', ['r-prairie'], 'noted', {
    reason:
      'It does not. The sentence is about those who speak as the technical community; what else a company does, and where, is its own affair.',
  }),
  answer('28 May 07:50', 'sanne', ['r-lagoon'], 'accepted', { landed: [3, 'own'], withVersion: true }),
  { at: utc('28 May 08:30'), by: 'sanne', do: 'draft', blocks: third },
  {
    at: utc('29 May 09:00'),
    by: 'sanne',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'One sentence changed, in paragraph 6, after Lagoon Registry came back to its input. We call it substantive, because it is the sentence for which the paper has its title. If you signed version 2, please look at that one sentence and reconfirm by Thursday 5 June, 12:00 UTC.',
  },
  reconfirm('29 May 10:20', 'kwame', 'savanna'),
  reconfirm('29 May 11:35', 'liga', 'baltic'),
  reconfirm('29 May 14:10', 'ramiro', 'andes'),
  signOn('29 May 21:40', 'sera', 'lagoon', 'endorse', { as: 'changeStance' }),
  reconfirm('30 May 01:50', 'oliver', 'pacific'),
  reconfirm('30 May 07:05', 'henrik', 'northern'),
  reconfirm('30 May 08:30', 'viktor', 'granite'),
  reconfirm('30 May 10:15', 'karim', 'delta'),
  reconfirm('30 May 13:20', 'gustavo', 'pampa'),
  reconfirm('1 Jun 21:10', 'simon', 'kauri'),
  signOn('2 Jun 02:20', 'bolormaa', 'steppe'),
  reconfirm('2 Jun 06:15', 'tareq', 'wadi'),
  {
    at: utc('2 Jun 07:30'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    opensAt: utc('2 Jun 08:00'),
    closesAt: utc('5 Jun 12:00'),
    changedSince: 2,
  },
  reconfirm('2 Jun 08:50', 'luka', 'alpine'),
]
