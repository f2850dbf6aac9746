import { answer, comment, reply, signOn, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first } from './action-lines-text'

/** Version 1 and its first week. */
export const acts: readonly DemoAct[] = [
  { at: utc('6 May 09:30'), by: 'tomas', do: 'draft', blocks: first },
  {
    at: utc('19 May 08:30'),
    by: 'tomas',
    do: 'publish',
    coverNote:
      'A short position with one message: leave the eleven lines alone and carry them out better. Sign-on opens in a week for members whose boards decide early; the consultation goes on beside it.',
  },
  {
    at: utc('19 May 08:45'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    suggestions: true,
    opensAt: utc('19 May 09:00'),
    closesAt: utc('6 Jun 12:00'),
  },
  comment('19 May 10:10', 'ba-leave', 'kristjan', 'leave', {
    for: 'baltic',
    type: 'support',
    publicAs: 'text',
    quote: 'no line added, none removed, none renamed',
    text: 'Full support. Our members have asked for a sentence of this kind since January.',
  }),
  comment('19 May 12:40', 'tu-hundred', 'joel', 'continuity', {
    quote: 'in more than a hundred countries',
    type: 'question',
    text: 'Where does the number come from? I can name thirty national strategies that refer to the lines.',
  }),
  comment('20 May 02:30', 'pa-cables', 'leilani', 'infra', {
    for: 'pacific',
    type: 'support',
    publicAs: 'named',
    text: 'Thank you for naming cables. After three cuts in two years it is the only subject our ministers ask about.',
  }),
  comment('20 May 07:15', 'fj-roadmap', 'ana', 'roadmap', {
    for: 'fjord',
    blocking: true,
    publicAs: 'text',
    quote: 'by the end of 2026',
    text: 'Eleven road maps by eleven facilitators in one year, each with new figures, is the new process that the paper says it does not want. We could agree to one common annex of a page per line. As it stands our ministry would ask us to oppose it, and we would see their point.',
  }),
  reply('20 May 08:05', 'fj-roadmap', 'elin', {
    for: 'granite',
    text: 'Granite reads it the same way. The facilitators whom we know have one person each, part of the time.',
  }),
  reply('20 May 12:30', 'fj-roadmap', 'claire', {
    text: 'May I ask back: would a page per line, in one form and with existing figures, be a road map by another name? Then we may be closer than it looks.',
  }),
  comment('20 May 09:30', 'de-neutral', 'yasmine', 'neutral', {
    for: 'delta',
    type: 'support',
    publicAs: 'named',
    text: 'A good way to explain to newcomers why old words can be good words.',
  }),
  comment('20 May 14:15', 'an-gender', 'ines', 'gaps', {
    quote: 'of gender and of age among others',
    publicAs: 'text',
    text: '“In every line” is where gender has been for twenty years, and it is what made it nobody’s business. If there is one new line for which I would argue, it is this one. At the least: an indicator that every road map must report.',
  }),
  reply('20 May 15:20', 'an-gender', 'lucia', {
    text: 'For Andes NIC I would not ask for a new line. But the indicator is right, and I would support it.',
  }),
  comment('21 May 03:30', 'lt-ai', 'arjun', 'ai', {
    publicAs: 'named',
    quote: 'in C3, C6, C7 and C10',
    text: 'C5 is missing from the list, and it is the first place where a delegate will look.',
  }),
  comment('21 May 06:20', 'mr-ai', 'thandi', 'ai', {
    for: 'marula',
    publicAs: 'named',
    text: 'Add C4. Capacity is what our region lacks, before rules.',
  }),
  comment('21 May 07:40', 'al-report', 'maja', 'report', {
    for: 'alpine',
    type: 'support',
    publicAs: 'named',
    quote: 'open to comment before they are final',
    text: 'Support. We corrected the figures on our own country twice after they had been printed.',
  }),
  comment('21 May 09:45', 'co-time', 'katrin', 'time', {
    for: 'copperline',
    type: 'support',
    publicAs: 'named',
    text: 'The strongest of the three arguments, and it should stand first.',
  }),
  comment('21 May 13:50', 'pr-people', 'dana', 'stakeholders', {
    for: 'prairie',
    type: 'question',
    publicAs: 'named',
    quote: 'this coalition offers people',
    text: 'Who? We are happy to offer one for C6, but a coalition without staff should not promise five.',
  }),
  comment('21 May 22:20', 'ka-c8', 'hana', 'stakeholders', {
    for: 'kauri',
    publicAs: 'named',
    text: 'For C8 we can name two people today, one of them for a whole day a week.',
  }),
  comment('22 May 06:50', 'wa-private', 'rania', 'leave', {
    for: 'wadi',
    taskforceOnly: true,
    text: 'For the Taskforce. A group of states will table a twelfth line on data in July. They have the numbers to get it discussed. We need an answer ready that is not only “no”; we would rather not write it in a text that they will read.',
  }),
  comment('22 May 08:35', 'sv-infra', 'efua', 'infra', {
    for: 'savanna',
    type: 'support',
    publicAs: 'named',
    quote: 'exchange points among it',
    text: 'Support; it is the first time that we see exchange points in a text on the Action Lines.',
  }),
  comment('22 May 12:15', 'sa-balance', 'beatriz', 'balance', {
    for: 'sabia',
    publicAs: 'named',
    quote: 'the removal of one that somebody else needs',
    text: 'Can we name an example? In 2015 it was proposed to fold C9, on the media, into another. That is remembered in our region.',
  }),
  comment('22 May 14:40', 'qu-c11', 'diego', 'c11', {
    for: 'quetzal',
    language: 'es',
    type: 'support',
    publicAs: 'named',
    text: 'Para países pequeños, C11 es la línea que hace posibles las demás. Gracias por decirlo.',
  }),
  comment('23 May 07:10', 'no-c5', 'henrik', 'infra', {
    for: 'northern',
    publicAs: 'text',
    quote: 'in C2 and C5',
    text: 'We would not put resilience of infrastructure in C5. What goes there is discussed as cybersecurity, by other people, with other aims. C2 is enough.',
  }),
  comment('23 May 09:25', 'ha-wording', 'bethan', 'wording', {
    type: 'editorial',
    publicAs: 'named',
    quote: 'that relate each of them to',
    text: 'The quotation is one breath too long to be read aloud. Stop after “road maps”.',
  }),
  comment('26 May 03:50', 'co-gsr', 'semisi', 'c11', {
    for: 'coral',
    type: 'support',
    publicAs: 'named',
    text: 'Support. Regional associations such as ours could be named as those through whom it happens.',
  }),
  comment('26 May 07:30', 'ok-plan', 'kagiso', 'continuity', {
    for: 'okavango',
    type: 'support',
    publicAs: 'text',
    text: 'Our national plan has eleven chapters, and you may guess their titles. We would have to reprint it.',
  }),
  {
    at: utc('26 May 08:00'),
    by: 'noor',
    do: 'openWindow',
    kind: 'signOn',
    opensAt: utc('26 May 09:00'),
    closesAt: utc('20 Jun 12:00'),
  },
  signOn('26 May 09:50', 'liga', 'baltic'),
  comment('26 May 14:25', 'pm-c2', 'gustavo', 'infra', {
    for: 'pampa',
    publicAs: 'named',
    text: 'With Northern Numbers: C2, and not C5.',
  }),
  answer(
    '26 May 15:00',
    'tomas',
    ['ba-leave', 'pa-cables', 'de-neutral', 'al-report', 'sv-infra', 'qu-c11', 'co-gsr', 'ok-plan'],
    'noted',
  ),
]
