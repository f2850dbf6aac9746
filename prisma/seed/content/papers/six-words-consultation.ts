import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first, second } from './six-words-text'

/** From the first draft to version 2. */
export const consultation: readonly DemoAct[] = [
  { at: utc('12 Mar 09:00'), by: 'meilin', do: 'draft', blocks: first },
  {
    at: utc('31 Mar 08:30'),
    by: 'meilin',
    do: 'publish',
    coverNote:
      'We use these words in every text and have never said what they mean. Members told us at the turn of the year that delegates ask. One paragraph each; please say where yours would differ.',
  },
  {
    at: utc('31 Mar 09:00'),
    by: 'ruth',
    do: 'openWindow',
    kind: 'comments',
    closesAt: utc('14 Apr 12:00'),
  },
  comment('31 Mar 12:20', 'gr-six', 'viktor', 'six', {
    for: 'granite',
    type: 'support',
    publicAs: 'text',
    text: 'Always together and always in this order: thank you. We have corrected this string in nine texts in two years.',
  }),
  comment('1 Apr 02:50', 'pl-open', 'haruka', 'open', {
    for: 'plumrain',
    quote: 'open to every visitor',
    type: 'editorial',
    publicAs: 'named',
    text: '“Visitor” sounds like a website. “Open to everyone” is enough.',
  }),
  comment('1 Apr 07:40', 'de-free', 'yasmine', 'free', {
    for: 'delta',
    blocking: true,
    publicAs: 'text',
    text: 'We cannot take “free” to our authorities without a word on price. In Arabic, as in English at first hearing, the question is always: free of charge? A coalition of companies that sell domain names should not be heard to promise that.',
  }),
  reply('1 Apr 08:20', 'de-free', 'rania', {
    for: 'wadi',
    text: 'Wadi shares the concern. The Arabic of the summit used the word for liberty, and a hint to it would help.',
  }),
  comment('1 Apr 13:30', 'an-free', 'ines', 'free', {
    publicAs: 'named',
    text: 'In Spanish “libre” does the work by itself. Whatever is added for English should not read as an apology in the others.',
  }),
  comment('1 Apr 15:45', 'pr-secure', 'dana', 'secure', {
    for: 'prairie',
    blocking: true,
    publicAs: 'text',
    quote: 'Secure',
    text: 'We ask that “secure” be replaced by “trustworthy”. In three negotiations of the last two years “secure” was the word on which measures of surveillance were hung. A definition in a paper of ours does not follow the word into a text of theirs.',
  }),
  comment('2 Apr 07:10', 'no-secure', 'sanne', 'secure', {
    for: 'northern',
    publicAs: 'text',
    text: 'For us the paragraph is right because it is about routes and names. If “secure” goes, others will fill the gap with their own idea of it. Keep the word, and say what it does not justify.',
  }),
  comment('2 Apr 09:25', 'ba-secure', 'liga', 'secure', {
    for: 'baltic',
    publicAs: 'named',
    text: 'Could the last sentence name encryption? It is the first thing that is asked of our members in the name of security.',
  }),
  comment('2 Apr 11:15', 'sv-res', 'efua', 'resilient', {
    for: 'savanna',
    publicAs: 'text',
    text: 'Local exchange belongs here. When a cable off the coast failed last year, the countries with an exchange point kept half of their traffic and their neighbours kept none.',
  }),
  comment('2 Apr 22:20', 'lg-res', 'sera', 'resilient', {
    for: 'lagoon',
    publicAs: 'text',
    quote: 'when a part of it fails',
    text: 'For an island the part that fails is all of it. Please name storms: it is not only attacks that take networks down.',
  }),
  comment('3 Apr 07:30', 'wa-sov', 'tareq', 'sovereign', {
    for: 'wadi',
    publicAs: 'named',
    quote: 'a claim of states',
    text: 'A needless provocation. Sovereignty is not a “claim” to those who have it, and we need the ear of these delegations.',
  }),
  comment('3 Apr 08:15', 'co-trust', 'jonas', 'trusted', {
    for: 'copperline',
    type: 'support',
    publicAs: 'named',
    text: 'Glad to see this said. A certificate can be checked, a feeling cannot.',
  }),
  comment('3 Apr 13:10', 'tu-global', 'claire', 'global', {
    for: 'tundra',
    type: 'question',
    publicAs: 'named',
    text: 'Names already resolve differently at some borders, by order of courts. Is a network in such a country “none of them the Internet”?',
  }),
  comment('4 Apr 08:40', 'ha-eco', 'bethan', 'ask', {
    quote: 'which nobody operates',
    type: 'support',
    publicAs: 'text',
    text: 'The best half-sentence in the paper.',
  }),
  comment('7 Apr 03:20', 'mo-aff', 'ruwan', 'affordable', {
    for: 'monsoon',
    publicAs: 'named',
    text: '“Deserve their own sentence” sounds as if we put them off. Give them the sentence here, or leave the item out.',
  }),
  comment('7 Apr 09:30', 'qu-list', 'marc', 'missing', {
    for: 'sundial',
    publicAs: 'named',
    text: 'We would stop after “what they mean”. A coalition that tells diplomats which adjectives are wrong makes no friends.',
  }),
  reply('7 Apr 12:45', 'qu-list', 'graham', {
    text: 'I disagree: the list is what my ministry copied out of the draft and kept.',
  }),
  comment('8 Apr 08:05', 'al-int', 'maja', 'interoperable', {
    for: 'alpine',
    type: 'support',
    publicAs: 'named',
    text: 'Support, and “voluntary” most of all.',
  }),
  comment('8 Apr 14:20', 'pm-six', 'florencia', 'six', {
    for: 'pampa',
    type: 'question',
    publicAs: 'named',
    text: 'Why this order? Someone will ask.',
  }),
  comment('9 Apr 08:20', 'bo-trad', 'fatou', 'translate', {
    language: 'fr',
    publicAs: 'text',
    text: 'En français « libre » et « ouvert » sont bien deux mots, mais « sûr » veut dire à la fois protégé et fiable. Le glossaire devra trancher ; nous pouvons y contribuer.',
  }),
  comment('9 Apr 22:10', 'ka-balance', 'simon', 'balance', {
    for: 'kauri',
    type: 'support',
    publicAs: 'text',
    quote: 'merely a strong island',
    text: 'From an island: agreed.',
  }),
  comment('11 Apr 10:00', 'ok-wording', 'boitumelo', 'wording', {
    for: 'okavango',
    type: 'support',
    publicAs: 'named',
    text: 'The last clause, that these qualities depend on one another, is new to such texts and worth fighting for.',
  }),
  answer(
    '16 Apr 07:20',
    'tomas',
    ['gr-six', 'co-trust', 'ha-eco', 'al-int', 'ka-balance', 'ok-wording'],
    'noted',
  ),
  answer('16 Apr 07:30', 'tomas', ['pl-open'], 'accepted', { landed: [2, 'open'], withVersion: true }),
  answer('16 Apr 07:45', 'meilin', ['de-free'], 'accepted', {
    reason: 'One sentence added: a word about liberty, and nothing about price.',
    landed: [2, 'free'],
    withVersion: true,
  }),
  answer('16 Apr 07:50', 'meilin', ['an-free'], 'noted', {
    reason:
      'The addition says what the word is about before it says what it is not. The glossary will let each language do without it.',
  }),
  answer('16 Apr 08:20', 'tomas', ['pr-secure'], 'notAccepted', {
    reason:
      'Five members asked to keep the word. The danger that you describe is real, and the paragraph now says what security is no ground for. But a text from which operators strike “secure” leaves the word to those whom you fear. As this is a blocking point, all members will see it again in the recirculation.',
    landed: [2, 'secure'],
    withVersion: true,
  }),
  answer('16 Apr 08:30', 'tomas', ['no-secure', 'ba-secure'], 'accepted', {
    landed: [2, 'secure'],
    withVersion: true,
  }),
  answer('16 Apr 08:45', 'meilin', ['sv-res', 'lg-res'], 'accepted', {
    landed: [2, 'resilient'],
    withVersion: true,
  }),
  answer('16 Apr 09:00', 'meilin', ['wa-sov'], 'accepted', { landed: [2, 'sovereign'], withVersion: true }),
  answer('16 Apr 12:10', 'tomas', ['tu-global'], 'noted', {
    reason:
      'The sentence speaks of the network and not of a list of blocked names within it. A country in which some names do not resolve is on the Internet; one with names of its own is not.',
  }),
  answer('16 Apr 12:20', 'tomas', ['mo-aff'], 'notAccepted', {
    reason:
      'The sentence that they deserve will be in the paper on inclusivity, where access is the subject. Here the point is only that the word describes something else.',
  }),
  answer('16 Apr 12:35', 'tomas', ['qu-list'], 'notAccepted', {
    reason:
      'Members differ on this. Most who took the draft to their ministries found that the list was what was read. It is softer now in its last item.',
  }),
  answer('16 Apr 12:45', 'tomas', ['pm-six'], 'noted', {
    reason:
      'It is the order in which the coalition has used them since its first statement. The reason to keep it is that the string can then be searched for.',
  }),
  comment('14 Apr 14:25:12', 'ki-list', 'hector', 'balance', {
    for: 'kiln',
    type: 'support',
    publicAs: 'named',
    quote: 'openness without security becomes exposure',
    text: 'Late by the clock, because ours is eight hours behind yours. The sentence is right, and it is why we can sign all six words.',
  }),
  {
    at: utc('15 Apr 07:30'),
    by: 'ruth',
    do: 'admitLate',
    comment: 'ki-list',
    reason: 'Two hours late and in support; nobody is worse off for hearing it.',
  },
  answer('17 Apr 07:25', 'tomas', ['ki-list'], 'noted'),
  answer('17 Apr 07:30', 'tomas', ['bo-trad'], 'noted', {
    reason: 'Thank you, we will. You have a mail from the secretariat.',
  }),
  { at: utc('22 Apr 12:00'), by: 'tomas', do: 'draft', blocks: second },
  {
    at: utc('23 Apr 09:00'),
    by: 'tomas',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Five paragraphs changed. One blocking point stands: Prairie Top Level asks for “trustworthy” instead of “secure”. The recirculation that opens today is for the changed paragraphs and for this point; please say where you stand on it.',
  },
]
