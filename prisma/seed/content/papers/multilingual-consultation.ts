import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first, second } from './multilingual-text'

/** From the first draft to version 2. */
export const consultation: readonly DemoAct[] = [
  { at: utc('14 Apr 10:00'), by: 'aminata', do: 'draft', blocks: first },
  {
    at: utc('28 Apr 08:45'),
    by: 'aminata',
    do: 'publish',
    coverNote:
      'Of all our papers this is the one in which operators have most to show and most to do. We would be glad of examples from your own help desk, and of figures that you trust.',
  },
  {
    at: utc('28 Apr 09:00'),
    by: 'daniel',
    do: 'openWindow',
    kind: 'comments',
    closesAt: utc('12 May 12:00'),
  },
  comment('28 Apr 09:50', 'ok-support', 'boitumelo', null, {
    for: 'okavango',
    type: 'support',
    publicAs: 'named',
    text: 'We support the paper. Two of the languages of our country have letters that no form accepts, and both are written in the Latin script.',
  }),
  comment('29 Apr 02:40', 'mo-scripts', 'ruwan', 'names', {
    for: 'monsoon',
    publicAs: 'text',
    text: 'Our script was admitted after four years of work by eleven volunteers. Please say that for smaller scripts the work is not done; otherwise the funding that is left will go elsewhere.',
  }),
  comment('29 Apr 05:15', 'lt-ten', 'meilin', 'acceptance', {
    for: 'lantern',
    publicAs: 'named',
    quote: 'about one in ten of the larger mail services',
    type: 'question',
    text: 'What is the source? We have seen one in ten, one in five and one in four, depending on who is counted as large.',
  }),
  comment('29 Apr 07:20', 'de-right', 'omar', 'right', {
    quote: 'shown backwards, and the bank warns of fraud',
    publicAs: 'text',
    text: 'Not backwards: the parts of the name are shown in the wrong order, which is worse, because it looks almost right. And no bank of ours has warned anyone; it is the reader who thinks it a fraud.',
  }),
  comment('29 Apr 10:30', 'pl-mail', 'kenji', 'mail', {
    for: 'plumrain',
    publicAs: 'named',
    quote: 'are more than ten years old and work',
    text: 'They work between those who have them. A message to one who has not is returned, and there is no agreed fallback. The sentence is too happy.',
  }),
  reply('29 Apr 12:15', 'pl-mail', 'viktor', {
    text: 'From the side of those who run the servers: the fallback was discussed for years and given up for good reasons. The next paragraph says the unhappy part.',
  }),
  comment('30 Apr 08:15', 'al-latin', 'luka', 'refusals', {
    for: 'alpine',
    publicAs: 'text',
    text: 'All three examples are of other scripts. In our help desk the commonest complaint is a family name with two carons. If readers in Europe see themselves in the list, they will act.',
  }),
  comment('30 Apr 11:40', 'bo-decennie', 'fatou', 'content', {
    language: 'fr',
    publicAs: 'text',
    text: 'Nous sommes dans la Décennie internationale des langues autochtones. Un texte des Nations Unies sur les langues qui ne les nomme pas sera remarqué.',
  }),
  comment('30 Apr 14:50', 'an-indigenas', 'lucia', 'content', {
    for: 'andes',
    language: 'es',
    publicAs: 'named',
    text: 'Apoyamos mencionar las lenguas indígenas, y pedimos que también se mencionen las lenguas de señas: la accesibilidad no termina en el alfabeto.',
  }),
  comment('2 May 01:30', 'pa-procure', 'leilani', 'procure', {
    for: 'pacific',
    type: 'support',
    publicAs: 'named',
    text: 'Procurement is the lever that works. A clause of one line in our state’s tenders did more than five years of workshops.',
  }),
  comment('2 May 07:30', 'gr-2027', 'elin', 'own', {
    for: 'granite',
    publicAs: 'named',
    quote: 'by 2027',
    text: 'Nobody will meet this date, and then the sentence is used against the rest. Ask for a report each year instead: it cannot be missed without being seen.',
  }),
  comment('2 May 09:10', 'wa-model', 'rania', 'model', {
    for: 'wadi',
    type: 'support',
    publicAs: 'text',
    quote: 'made by communities in the open',
    text: 'Our panel had two ministries in it, as participants. It was the best experience of working with them that we have had.',
  }),
  comment('5 May 08:10', 'ha-model', 'edward', 'model', {
    for: 'harbour',
    publicAs: 'named',
    quote: 'without a ballot of states',
    text: 'True, but it needlessly tells states what they were not asked. “By the communities that use them, in the open” says the same and offends nobody.',
  }),
  comment('5 May 15:20', 'qz-escuela', 'diego', 'school', {
    for: 'quetzal',
    language: 'es',
    type: 'support',
    publicAs: 'text',
    text: 'Tenemos exactamente este caso, con veintidós idiomas mayas. El ejemplo es bueno porque es real.',
  }),
  comment('6 May 03:30', 'co-c8', 'semisi', 'c8', {
    for: 'coral',
    publicAs: 'named',
    quote: 'of which reviews have said least',
    type: 'question',
    text: 'Can we prove it? The facilitators of C8 report every year, and they are friends.',
  }),
  comment('6 May 06:40', 'mg-billion', 'thandi', 'close', {
    for: 'marula',
    publicAs: 'named',
    text: 'A fine line, but not right: many of the next billion are in Africa and will write in the Latin script.',
  }),
  comment('6 May 13:15', 'sa-measure', 'beatriz', 'measure', {
    for: 'sabia',
    type: 'support',
    publicAs: 'named',
    text: 'What is counted is what gets done. Support.',
  }),
  comment('7 May 08:20', 'no-seven', 'sanne', 'languages', {
    for: 'northern',
    type: 'editorial',
    publicAs: 'named',
    quote: 'a dozen make up nearly all of it',
    text: 'Please check: a dozen languages account for roughly nine tenths of the pages that were counted. “Nearly all” is arguable.',
  }),
  comment('7 May 14:30', 'tu-test', 'joel', 'test', {
    quote: 'which of their own systems accept',
    text: 'Are we sure that we want to publish this? I ran the test on ours. We would not look good.',
  }),
  reply('7 May 15:10', 'tu-test', 'graham', {
    text: 'All the more reason. I would rather that we found out from ourselves.',
  }),
  comment('8 May 09:30', 'fj-sami', 'ola', 'refusals', {
    publicAs: 'text',
    text: 'Add the Latin script, please: Sámi letters have been valid in names here since 2004, and I still cannot book a train with one.',
  }),
  comment('9 May 14:00', 'ki-teach', 'amy', 'teach', {
    for: 'kiln',
    publicAs: 'named',
    text: 'Courses change slowly. The libraries that programmers copy from change everything at once. Ask the maintainers of the common ones.',
  }),
  {
    at: utc('9 May 13:20'),
    by: 'daniel',
    do: 'changeWindow',
    kind: 'comments',
    closesAt: utc('13 May 12:00'),
    reason:
      'One day more: 1 May was a holiday for most members, and 9 May for some. The final call does not move.',
  },
  comment('12 May 02:10', 'st-font', 'temuulen', 'content', {
    for: 'steppe',
    publicAs: 'named',
    type: 'support',
    text: 'Support. Our traditional script runs from top to bottom; the name resolves, and no browser shows it as it is written.',
  }),
  comment('12 May 22:30', 'ka-maori', 'hana', 'refusals', {
    for: 'kauri',
    publicAs: 'named',
    text: 'The same from us: macrons. With Alpine, we ask for an example in the Latin script.',
  }),
  comment('13 May 14:31:08', 'pr-late', 'dana', 'own', {
    for: 'prairie',
    text: 'With Granite: a yearly report is better than a date.',
  }),
  {
    at: utc('14 May 07:15'),
    by: 'daniel',
    do: 'declineLate',
    comment: 'pr-late',
    reason:
      'It repeats in one line a point that Granite Zone Services made in time. The member was told and agrees.',
  },
  answer(
    '14 May 09:20',
    'tomas',
    ['ok-support', 'pa-procure', 'wa-model', 'qz-escuela', 'sa-measure', 'st-font'],
    'noted',
  ),
  answer('14 May 09:40', 'aminata', ['mo-scripts'], 'accepted', { landed: [2, 'names'], withVersion: true }),
  answer('14 May 10:00', 'aminata', ['lt-ten'], 'accepted', {
    reason: 'We found the same three figures and no way to choose. The percentages are out.',
    landed: [2, 'acceptance'],
    withVersion: true,
  }),
  answer('14 May 10:15', 'aminata', ['de-right'], 'accepted', { landed: [2, 'right'], withVersion: true }),
  answer('14 May 10:30', 'tomas', ['pl-mail'], 'acceptedInPart', {
    reason:
      'The sentence on the standards stays, because they do work; that only a minority of services has them now stands in the paragraph on acceptance.',
    landed: [2, 'acceptance'],
    withVersion: true,
  }),
  answer('14 May 11:00', 'aminata', ['al-latin', 'fj-sami'], 'accepted', {
    landed: [2, 'two'],
    withVersion: true,
  }),
  answer('14 May 11:10', 'aminata', ['ka-maori'], 'duplicate', {
    duplicateOf: 'al-latin',
    reason: 'As you say yourselves: with Alpine. The new example is from the Latin script.',
    withVersion: true,
  }),
  answer('14 May 12:10', 'tomas', ['bo-decennie', 'an-indigenas'], 'accepted', {
    landed: [2, 'content'],
    withVersion: true,
  }),
  answer('14 May 12:30', 'aminata', ['gr-2027'], 'accepted', { landed: [2, 'own'], withVersion: true }),
  answer('14 May 13:15', 'tomas', ['ha-model'], 'notAccepted', {
    reason:
      'We read the sentence again with two former delegates. They found it a statement of fact, and the one that explains why the rules are followed. It stays.',
  }),
  answer('14 May 13:30', 'tomas', ['co-c8'], 'noted', {
    reason:
      'We counted: of the five overview reports since 2015 that we could find, C8 has the shortest chapter in four. The facilitators know and would be glad of more.',
  }),
  answer('14 May 13:45', 'aminata', ['mg-billion'], 'accepted', { landed: [2, 'close'], withVersion: true }),
  answer('14 May 14:00', 'tomas', ['no-seven'], 'notAccepted', {
    reason:
      'Nine tenths is what we call nearly all. A figure would need a footnote on what was counted, and the point does not depend on it.',
  }),
  answer('15 May 08:10', 'tomas', ['tu-test'], 'noted', {
    reason:
      'None of us will look good at first. Each member publishes for itself and when it is ready; the paper sets no date.',
  }),
  answer('15 May 08:25', 'tomas', ['ki-teach'], 'notAccepted', {
    reason:
      'A good idea that the review cannot act on: it speaks to governments. It is on the list for our own technical people.',
  }),
  { at: utc('16 May 09:30'), by: 'aminata', do: 'draft', blocks: second },
  {
    at: utc('20 May 08:30'),
    by: 'aminata',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Six paragraphs changed and one example is new. The percentages are gone, the date for the United Nations has become a yearly report, and the Latin script is no longer taken for granted.',
  },
]
