import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first, second } from './own-group-text'

/** From the first draft through the consultation of April to version 2. */
export const consultation: readonly DemoAct[] = [
  { at: utc('2 Apr 09:30'), by: 'sanne', do: 'draft', blocks: first },
  {
    at: utc('14 Apr 09:00'),
    by: 'sanne',
    do: 'publish',
    coverNote:
      'The Tunis texts place us inside other groups. This paper asks that the review say otherwise. The definition in paragraph 4 and the commitments near the end are where we need you most: we cannot ask for a seat without saying how we fill it.',
  },
  {
    at: utc('14 Apr 09:15'),
    by: 'ruth',
    do: 'openWindow',
    kind: 'comments',
    closesAt: utc('30 Apr 12:00'),
  },
  comment('14 Apr 10:20', 'ba-all', 'kristjan', null, {
    for: 'baltic',
    type: 'support',
    publicAs: 'text',
    text: 'The Baltic TLD Group supports this paper. We have been “Other” on forms for eleven years.',
  }),
  comment('14 Apr 13:30', 'tu-compact', 'joel', 'practice', {
    quote: 'is named in the Global Digital Compact',
    type: 'editorial',
    text: 'It is named there as “technical and academic communities”, in one breath. If we claim more than the text says, the first reader who checks will put the paper down.',
  }),
  comment('15 Apr 03:40', 'pa-numbers', 'leilani', 'numbers', {
    for: 'pacific',
    quote: 'in a room in which nobody registers addresses',
    type: 'editorial',
    text: 'Reads as if nobody there had an address. Better: nobody who registers addresses was present.',
  }),
  comment('15 Apr 07:25', 'co-task', 'katrin', 'task', {
    for: 'copperline',
    text: 'Registrars are missing. We neither develop standards nor run exchange points; we hold the contract with the person who registers a name. If the definition leaves us in business, we cannot sign the paper.',
  }),
  reply('15 Apr 08:10', 'co-task', 'yasmine', {
    text: 'Same here. Although “operate … names” can be read to include us, and six of the members of this coalition are registrars.',
  }),
  comment('15 Apr 11:00', 'sv-seat', 'efua', 'seat', {
    for: 'savanna',
    publicAs: 'text',
    quote: 'filled by the group',
    text: 'Which group? In our region most operators are members of nothing; they run the one exchange in their country and read no mailing list. A seat filled “by the group” will be filled by those who already have seats. Say that the process is open to others.',
  }),
  comment('16 Apr 09:40', 'ma-select', 'thandi', 'selection', {
    for: 'marula',
    text: 'Add a limit on terms. The same six faces on every panel do us more harm than an empty chair.',
  }),
  comment('16 Apr 12:15', 'sa-veto', 'beatriz', 'not-power', {
    for: 'sabia',
    type: 'support',
    quote: 'We do not ask for a veto',
    text: 'Essential. This is the first thing that our ministry asks when we raise the subject.',
  }),
  comment('16 Apr 15:45', 'an-academia', 'lucia', 'own', {
    for: 'andes',
    quote: 'distinct from academia',
    text: 'In our country the registry was a department of a university until 2019, and half of its engineers still teach. “Distinct from academia” would be read at home as ingratitude.',
  }),
  comment('16 Apr 21:50', 'lg-own', 'jone', 'own', {
    for: 'lagoon',
    publicAs: 'text',
    text: 'The paragraph says what we are not. In the Pacific the operator, the university and the one company that sells access are often the same four people, and “distinct from” three others makes us look as if we had no friends. Say what we are: a group of its own.',
  }),
  comment('17 Apr 08:30', 'ha-civil', 'priya', 'own', {
    for: 'harbour',
    quote: 'and from civil society',
    text: 'Drop civil society from the list. Several operators of community domains are registered charities and see themselves as both.',
  }),
  comment('17 Apr 10:20', 'no-overlap', 'petra', 'overlap', {
    quote: 'a minister who once taught',
    type: 'support',
    text: 'Keep the minister. Delegations will smile, and remember it.',
  }),
  comment('22 Apr 07:45', 'al-merged', 'maja', 'merged', {
    for: 'alpine',
    type: 'support',
    text: 'This is the argument in one sentence. Could it come first?',
  }),
  comment('22 Apr 09:30', 'wa-grown', 'rania', 'grown', {
    for: 'wadi',
    quote: 'has grown fivefold',
    type: 'question',
    text: 'From what year, and whose figure? From about one billion in 2005 to five and a half billion in 2024 would be right, and should carry its source.',
  }),
  comment('22 Apr 14:10', 'is-form', 'pablo', 'form', {
    for: 'isthmus',
    type: 'support',
    text: 'We can supply pictures of four such forms.',
  }),
  comment('23 Apr 04:20', 'ms-none', 'arjun', 'count', {
    text: 'Counting apart is the cheapest of the four requests and the one that changes most. I would put it first: nobody opposes a column in a table.',
  }),
  comment('23 Apr 08:00', 'fj-veto', 'ana', 'ask-early', {
    for: 'fjord',
    quote: 'before they are tabled',
    text: 'In national practice this is a duty to consult with a minimum time. Would the Taskforce consider “with time to answer”? Being asked on a Friday for Monday is also early.',
  }),
  comment('23 Apr 08:40', 'fj-wording', 'ola', 'wording', {
    type: 'question',
    quote: 'academia and international organisations',
    text: 'Do we want academia as a group of its own here? It is right, but it is not ours to ask for.',
  }),
  comment('24 Apr 06:50', 'ok-limits', 'kagiso', 'limits', {
    for: 'okavango',
    type: 'support',
    publicAs: 'named',
    text: 'For us this is the condition for signing anything.',
  }),
  comment('24 Apr 12:30', 'pm-numbers', 'florencia', 'numbers', {
    for: 'pampa',
    text: 'Please keep this example general. The proposal is known, and whoever recognises it will think that we name and shame. No more detail than is there now.',
  }),
  comment('24 Apr 16:05', 'sm-rather', 'will', null, {
    for: 'saltmarsh',
    publicAs: 'named',
    text: 'We doubt the premise. As a registrar we are a business, and the seats of the private sector serve us well. A new group may have fewer seats in all, held by registries. We would rather see technical competence required in every group.',
  }),
  reply('24 Apr 17:20', 'sm-rather', 'ben', {
    text: 'Competence in every group is a good aim and a different one. When it was tried in our capital it meant one consultant for four delegations.',
  }),
  comment('25 Apr 08:15', 'gr-early', 'elin', 'ask-early', {
    for: 'granite',
    text: 'Asked how? A public call answers itself; a letter to three known associations does not. Say “publicly”.',
  }),
  comment('28 Apr 01:30', 'st-tunis', 'temuulen', 'tunis', {
    for: 'steppe',
    type: 'question',
    text: 'Do we say anywhere that we do not want to renegotiate the Tunis Agenda? Some readers will fear that a new group is the thread on which the whole of it comes apart.',
  }),
  comment('28 Apr 09:10', 'bo-langue', 'aminata', 'selection', {
    for: 'baobab',
    language: 'fr',
    type: 'support',
    text: 'Nous tenons beaucoup aux mots « size and language ». Les petites structures francophones ne sont jamais choisies, faute de temps pour se proposer en anglais.',
  }),
  comment('29 Apr 22:40', 'ka-close', 'simon', 'close', {
    for: 'kauri',
    type: 'support',
    text: 'A good last sentence.',
  }),
  comment('30 Apr 07:20', 'de-task', 'yasmine', 'task', {
    for: 'delta',
    text: 'To settle the point about registrars: “develop, operate and provide access to” would do.',
  }),
  answer('5 May 08:30', 'tomas', ['tu-compact'], 'accepted', { landed: [2, 'practice'], withVersion: true }),
  answer('5 May 08:35', 'tomas', ['pa-numbers'], 'accepted', { landed: [2, 'numbers'], withVersion: true }),
  answer('5 May 09:10', 'sanne', ['co-task', 'de-task'], 'notAccepted', {
    reason:
      'Registrars are meant and are covered: who operates the registration of names operates names. We tried “provide access to” and found that it takes in every access provider, most of whom count themselves as business. The record now shows how we read paragraph 4.',
  }),
  answer('5 May 09:40', 'sanne', ['sv-seat'], 'accepted', { landed: [2, 'seat'], withVersion: true }),
  answer('5 May 09:55', 'sanne', ['ma-select'], 'accepted', { landed: [2, 'selection'], withVersion: true }),
  answer('6 May 13:20', 'claire', ['ha-civil'], 'accepted', { landed: [2, 'own'], withVersion: true }),
  answer('6 May 13:30', 'claire', ['lg-own', 'an-academia'], 'acceptedInPart', {
    reason:
      'Civil society is no longer in the sentence, which now begins with those who run critical resources. We kept academia and business because those are the two groups into which operators are put in practice. We will come back to it if members still read it as a quarrel.',
    landed: [2, 'own'],
    withVersion: true,
  }),
  answer(
    '6 May 13:50',
    'tomas',
    ['ba-all', 'sa-veto', 'no-overlap', 'is-form', 'ok-limits', 'bo-langue', 'ka-close'],
    'noted',
  ),
  answer('6 May 14:00', 'tomas', ['al-merged'], 'noted', {
    reason:
      'We thought about it. A reader who does not know the Tunis texts needs the history first; the outreach kit begins with this sentence.',
  }),
  answer('6 May 14:10', 'tomas', ['wa-grown'], 'noted', {
    reason:
      'The figures are those of the ITU: about one billion in 2005, 5.5 billion in 2024. The record of this paper is the better place for the source.',
  }),
  answer('7 May 07:30', 'sanne', ['ms-none'], 'notAccepted', {
    reason: 'The order is that of a sentence somebody could say: name it, seat it, ask it, count it.',
  }),
  answer('7 May 07:45', 'sanne', ['fj-veto', 'gr-early'], 'notAccepted', {
    reason:
      'Both additions are right and belong to how a consultation is held, which is the subject of “Process standards after the São Paulo guidelines”. There you will find notice, time and publicity.',
  }),
  answer('7 May 07:55', 'sanne', ['fj-wording'], 'notAccepted', {
    reason:
      'To leave academia out would look as if we took its place. Two universities whom we asked were glad to see it.',
  }),
  answer('7 May 08:10', 'tomas', ['pm-numbers'], 'noted', {
    reason: 'Agreed: no more detail than is there now.',
  }),
  answer('7 May 08:25', 'tomas', ['st-tunis'], 'noted', {
    reason:
      'The paper on the WSIS vision says so for all of our papers, and is final: the Tunis texts are built upon, not reopened.',
  }),
  answer('7 May 08:40', 'tomas', ['sm-rather'], 'notAccepted', {
    meeting:
      'Call of 6 May 2025, 15:00 UTC, with Saltmarsh Domains, Copperline Domains, Quarry Lane Registry Services and the Taskforce; notes with the secretariat.',
    reason:
      'We have taken the doubt seriously: the paper asks for places, not for places taken from others. That registrars are at home in two groups is true, and paragraph 7 says that it may be so. Most members, registrars among them, want the group named.',
  }),
  { at: utc('9 May 09:00'), by: 'sanne', do: 'draft', blocks: second },
  {
    at: utc('12 May 09:30'),
    by: 'sanne',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Five paragraphs changed. Paragraph 6 is shorter and says “seated”; the request for seats is open to operators who belong to no association; the commitments about ourselves have a limit on terms. Every comment of April has its answer.',
  },
]
