import { inTime, signOn, utc } from '@/prisma/seed/content/compose'
import type { DemoAct, DemoPaper } from '@/prisma/seed/content/format'
import { answers } from './permanent-answers'
import { consultation } from './permanent-consultation'

/** Sign-on: given on version 2, carried over to version 3, whose change was confirmed as editorial. */
const signing: readonly DemoAct[] = [
  {
    at: utc('15 May 12:45'),
    by: 'noor',
    do: 'openWindow',
    kind: 'signOn',
    opensAt: utc('15 May 13:00'),
    closesAt: utc('13 Jun 12:00'),
  },
  signOn('15 May 13:30', 'ingrid', 'fjord'),
  signOn('15 May 14:10', 'elena', 'sundial'),
  signOn('16 May 01:40', 'oliver', 'pacific'),
  signOn('16 May 07:45', 'luka', 'alpine'),
  signOn('16 May 11:20', 'kwame', 'savanna'),
  signOn('19 May 07:05', 'viktor', 'granite'),
  signOn('19 May 09:15', 'edward', 'harbour'),
  signOn('19 May 13:40', 'gustavo', 'pampa'),
  signOn('20 May 21:30', 'simon', 'kauri'),
  signOn('20 May 22:40', 'sera', 'lagoon'),
  signOn('21 May 07:30', 'karim', 'delta', 'endorseWithReservation', {
    reservation: {
      p: 'hosts',
      quote: 'only where everyone may enter',
      text: 'We endorse the rule and note that it has to be said how it is checked, and by whom, before a host is named.',
      wording: 'and only where the host has confirmed in writing that all registered participants may enter',
    },
  }),
  signOn('21 May 14:25', 'marcus', 'prairie'),
  signOn('22 May 13:15', 'caio', 'sabia', 'noObjection'),
  signOn('22 May 15:40', 'renee', 'saltmarsh', 'abstain'),
  {
    at: utc('23 May 08:30'),
    by: 'liga',
    do: 'intend',
    for: 'baltic',
    kind: 'inApproval',
    version: 2,
    note: 'Approved by our board but for the sentence on the commission; we sign once that is settled.',
  },
  {
    at: utc('27 May 07:00'),
    by: 'jonas',
    do: 'intend',
    for: 'copperline',
    kind: 'willNotTakePart',
    version: 3,
    note: 'No objection to others signing; we have too few people to follow two papers on the Forum.',
  },
  signOn('28 May 09:10', 'henrik', 'northern'),
  {
    at: utc('28 May 15:20'),
    by: 'renee',
    do: 'withdrawStance',
    for: 'saltmarsh',
    why: 'Recorded as an abstention by misunderstanding: our board has not discussed the paper and wishes to do so first.',
  },
  signOn('29 May 08:15', 'cheikh', 'baobab'),
]

export const permanent: DemoPaper = {
  slug: 'a-permanent-igf-with-a-community-led-review',
  kind: 'position',
  title: 'A permanent IGF with a community-led review',
  topics: ['igf-mandate', 'value-of-the-igf'],
  procedure: 'full',
  procedureReason: 'The central question of the review; boards will want to see it.',
  createdAt: '2025-04-07T14:00:00.000Z',
  createdBy: 'claire',
  acts: inTime([...consultation, ...answers, ...signing]),
}
