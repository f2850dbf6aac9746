import { answer, comment, inTime, reply, signOn, utc } from '@/prisma/seed/content/compose'
import type { DemoAct, DemoPaper } from '@/prisma/seed/content/format'
import { first, second } from './wsis-vision-text'

const consultation: readonly DemoAct[] = [
  { at: utc('5 Mar 10:00'), by: 'tomas', do: 'draft', blocks: first },
  {
    at: utc('17 Mar 09:00'),
    by: 'tomas',
    do: 'publish',
    coverNote:
      'The first of our papers, and the one on which the others rest. It is short on purpose. Tell us what you could not sign.',
  },
  {
    at: utc('17 Mar 09:10'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    closesAt: utc('31 Mar 12:00'),
  },
  comment('17 Mar 10:30', 'fj', 'ana', 'promise', {
    for: 'fjord',
    type: 'support',
    publicAs: 'text',
    text: 'Fjord Registry supports the paper. To begin with what was promised is right: it obliges everyone in the room, us included.',
  }),
  comment('17 Mar 15:15', 'an', 'lucia', 'progress', {
    for: 'andes',
    publicAs: 'text',
    quote: 'outside the countries in which the Internet began',
    text: 'A roundabout way to say “in developing countries”. The plain words are also the ones that delegations of the G77 use.',
  }),
  comment('18 Mar 02:30', 'pa', 'leilani', 'onenet', {
    for: 'pacific',
    type: 'support',
    publicAs: 'named',
    text: 'The shortest definition of what we do that I have read.',
  }),
  comment('18 Mar 08:45', 'ba', 'kristjan', 'not-reopen', {
    for: 'baltic',
    quote: 'renegotiate the cloth',
    type: 'editorial',
    publicAs: 'named',
    text: 'The picture does not survive translation into Estonian or French. Say what happens: others will pull too.',
  }),
  comment('18 Mar 11:20', 'sv', 'mira', 'unfinished', {
    quote: 'A third of the world is still offline',
    publicAs: 'text',
    text: 'Please add that being covered is not being connected. In our region four people in five live where there is a signal and fewer than two in five use it.',
  }),
  comment('19 Mar 09:00', 'wa', 'rania', 'together', {
    for: 'wadi',
    quote: 'experience has added',
    publicAs: 'named',
    text: 'Experience adds nothing to a definition agreed by heads of state, and a lawyer in New York will say so. “Practice has shown” would be safe.',
  }),
  comment('19 Mar 14:10', 'tu', 'claire', 'ai', {
    for: 'tundra',
    type: 'question',
    publicAs: 'named',
    text: 'Do we need artificial intelligence here at all? Whatever we write will be old by December.',
  }),
  comment('20 Mar 08:15', 'gr', 'elin', 'ours', {
    for: 'granite',
    quote: 'our own part',
    publicAs: 'text',
    text: 'A promise to report should say on what. Otherwise we ask ministries for figures and offer prose.',
  }),
  reply('20 Mar 09:40', 'gr', 'sanne', {
    text: 'Four headings that every member could fill: availability, security, languages, reach.',
  }),
  comment('20 Mar 16:30', 'qu', 'diego', 'three', {
    for: 'quetzal',
    language: 'es',
    type: 'support',
    publicAs: 'named',
    text: 'Apoyamos las tres. Son las que podemos explicar en una sola reunión a un viceministro que llega tarde.',
  }),
  comment('21 Mar 09:50', 'de', 'omar', 'mobile', {
    type: 'editorial',
    text: '“By telephone only” will make the young laugh. “By mobile only”.',
  }),
  comment('24 Mar 10:20', 'ha', 'priya', 'ask', {
    for: 'harbour',
    quote: 'with figures where there are figures',
    publicAs: 'text',
    type: 'support',
    text: 'Support. It is the difference between a review and an anniversary.',
  }),
  comment('25 Mar 12:40', 'sa', 'beatriz', 'ask', {
    for: 'sabia',
    quote: 'before creating others',
    publicAs: 'named',
    text: 'Could this be stronger: “and create no others”? Each new body costs us a person we do not have.',
  }),
  comment('26 Mar 08:05', 'no', 'petra', 'trust', {
    publicAs: 'counted',
    text: 'Security and resilience are conditions, yes. But governments read “security” as theirs. Consider “of the network itself”.',
  }),
  comment('27 Mar 09:30', 'su', 'marc', null, {
    for: 'sundial',
    type: 'support',
    publicAs: 'named',
    text: 'We support the paper as drafted.',
  }),
  comment('28 Mar 10:10', 'ok', 'kagiso', 'people', {
    for: 'okavango',
    publicAs: 'text',
    text: 'Should the paper not speak of human rights in this place? The texts of 2003 do.',
  }),
]

const answers: readonly DemoAct[] = [
  answer('2 Apr 08:00', 'tomas', ['fj', 'pa', 'qu', 'ha', 'su'], 'noted'),
  answer('2 Apr 08:20', 'tomas', ['an'], 'accepted', { landed: [2, 'progress'], withVersion: true }),
  answer('2 Apr 08:30', 'tomas', ['ba'], 'accepted', { landed: [2, 'not-reopen'], withVersion: true }),
  answer('2 Apr 08:45', 'tomas', ['wa'], 'accepted', { landed: [2, 'together'], withVersion: true }),
  answer('2 Apr 09:00', 'tomas', ['gr'], 'accepted', { landed: [2, 'ours'], withVersion: true }),
  answer('2 Apr 09:20', 'tomas', ['sv'], 'noted', {
    reason:
      'True, and important enough to have more than a clause: it will open the paper on inclusivity. Here the sentence counts people, not signals, and so stays correct.',
  }),
  answer('2 Apr 09:40', 'sanne', ['tu'], 'noted', {
    reason:
      'We need the sentence for what it does not say: that new applications call for a new architecture. It places them on the infrastructure that exists.',
  }),
  answer('2 Apr 10:00', 'tomas', ['de'], 'notAccepted', {
    reason:
      '“Mobile” is already in the minds of readers; the telephone is what they hold. The texts of 2003 say telephone as well.',
  }),
  answer('3 Apr 07:40', 'tomas', ['sa'], 'notAccepted', {
    reason:
      'An outright no would be read as a refusal to discuss, and two members thought that one of the new bodies of the Compact may prove useful. “Before” sets the order without closing the door.',
  }),
  answer('3 Apr 07:50', 'tomas', ['no'], 'notAccepted', {
    reason:
      'The sentence already says “of the network”. We leave the security of states to the bodies that deal with it, by not mentioning them.',
  }),
  answer('3 Apr 08:10', 'tomas', ['ok'], 'notAccepted', {
    reason:
      'The Geneva Declaration that we ask to reaffirm rests on the Universal Declaration in its first paragraph. To single out one commitment here would raise the question why not the others.',
  }),
  { at: utc('4 Apr 13:00'), by: 'tomas', do: 'draft', blocks: second },
  {
    at: utc('8 Apr 09:00'),
    by: 'tomas',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Four paragraphs changed, all after comments of members. We ask the admins to freeze this text; please read it as the last one.',
  },
]

const end: readonly DemoAct[] = [
  {
    at: utc('8 Apr 09:30'),
    by: 'noor',
    do: 'openWindow',
    kind: 'signOn',
    closesAt: utc('25 Apr 12:00'),
  },
  { at: utc('8 Apr 13:20'), by: 'tomas', do: 'reviewPlaces' },
  { at: utc('9 Apr 09:15'), by: 'noor', do: 'freeze', closesAt: utc('16 Apr 14:00') },
  signOn('9 Apr 09:45', 'ingrid', 'fjord'),
  signOn('9 Apr 10:20', 'liga', 'baltic'),
  signOn('9 Apr 12:00', 'henrik', 'northern'),
  signOn('9 Apr 14:30', 'ramiro', 'andes'),
  signOn('9 Apr 15:10', 'graham', 'tundra'),
  signOn('10 Apr 01:20', 'oliver', 'pacific'),
  signOn('10 Apr 06:10', 'dewi', 'coral'),
  signOn('10 Apr 07:30', 'cheikh', 'baobab'),
  signOn('10 Apr 08:05', 'edward', 'harbour'),
  signOn('10 Apr 08:30', 'elena', 'sundial'),
  signOn('10 Apr 09:15', 'karim', 'delta'),
  signOn('10 Apr 11:25', 'kwame', 'savanna'),
  signOn('10 Apr 13:40', 'gustavo', 'pampa'),
  signOn('10 Apr 21:30', 'simon', 'kauri'),
  signOn('11 Apr 02:15', 'arjun', 'lantern'),
  signOn('11 Apr 05:40', 'nadeesha', 'monsoon'),
  signOn('11 Apr 07:50', 'viktor', 'granite'),
  signOn('11 Apr 08:20', 'jonas', 'copperline'),
  signOn('11 Apr 14:15', 'marcus', 'prairie'),
  signOn('11 Apr 15:50', 'adriana', 'isthmus'),
  signOn('14 Apr 02:40', 'kenji', 'plumrain'),
  signOn('14 Apr 03:10', 'bolormaa', 'steppe'),
  signOn('14 Apr 07:10', 'boitumelo', 'okavango', 'endorseWithReservation', {
    reservation: {
      p: 'people',
      text: 'We endorse the paper and would have wished it to name human rights where it speaks of people.',
      wording:
        'Technology is a means. The measure of success is what people are able to do with it, in the full enjoyment of their rights.',
    },
  }),
  signOn('14 Apr 07:45', 'tareq', 'wadi'),
  signOn('14 Apr 12:30', 'caio', 'sabia'),
  signOn('14 Apr 15:20', 'natalie', 'quarry'),
  signOn('14 Apr 16:05', 'marisol', 'quetzal'),
  signOn('15 Apr 09:00', 'luka', 'alpine'),
  signOn('15 Apr 09:40', 'pieter', 'marula'),
  signOn('15 Apr 14:10', 'renee', 'saltmarsh', 'noObjection'),
  signOn('15 Apr 22:00', 'sera', 'lagoon'),
  {
    at: utc('17 Apr 09:00'),
    by: 'noor',
    do: 'finalise',
    consensus: 'fullConsensus',
  },
  signOn('22 Apr 16:00', 'hector', 'kiln'),
]

export const wsisVision: DemoPaper = {
  slug: 'keep-the-wsis-vision',
  kind: 'position',
  title: 'Keep the WSIS vision',
  topics: ['value-of-the-igf', 'multistakeholder-model'],
  procedure: 'full',
  procedureReason: 'The first paper of the coalition; the others build on it.',
  createdAt: '2025-03-04T14:00:00.000Z',
  createdBy: 'tomas',
  acts: inTime([...consultation, ...answers, ...end]),
}
