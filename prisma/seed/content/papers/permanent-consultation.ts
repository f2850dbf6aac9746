import { comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first } from './permanent-text'

/** The draft and the consultation of April and May. */
export const consultation: readonly DemoAct[] = [
  { at: utc('8 Apr 13:00'), by: 'claire', do: 'draft', blocks: first },
  {
    at: utc('23 Apr 13:00'),
    by: 'claire',
    do: 'publish',
    coverNote:
      'Everyone in this coalition wants the Forum to be permanent. This paper says what should come with it. The review in paragraphs 5 to 9 is new, and we are least sure of the panel.',
  },
  {
    at: utc('23 Apr 13:15'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    closesAt: utc('9 May 12:00'),
  },
  comment('23 Apr 14:30', 'pr-agree', 'dana', 'permanent', {
    for: 'prairie',
    type: 'support',
    publicAs: 'named',
    text: 'Support, and for the confirmation of the mandate “as it stands” in particular.',
  }),
  comment('24 Apr 06:30', 'fj-panel', 'ana', 'panel', {
    for: 'fjord',
    publicAs: 'text',
    quote: 'two from the host countries of the past years',
    text: 'Why hosts? They are governments, so that group would have four seats of twelve. Ten, two from each group, is simpler and even.',
  }),
  comment('24 Apr 08:10', 'ba-cstd', 'kristjan', 'commission', {
    for: 'baltic',
    blocking: true,
    publicAs: 'named',
    quote: 'and through it to the General Assembly',
    text: 'We cannot support a review by the community that ends as an agenda item of states. Once findings go to the General Assembly “through” a commission, the commission will want to approve them. Presented for information, or not at all.',
  }),
  reply('24 Apr 09:00', 'ba-cstd', 'maja', {
    for: 'alpine',
    text: 'Alpine supports this. “For information” would do for us.',
  }),
  comment('24 Apr 12:20', 'sv-never', 'mira', 'evidence', {
    quote: 'those who stopped coming',
    publicAs: 'text',
    text: 'Those who stopped coming had once been able to. Ask those who never could.',
  }),
  comment('25 Apr 02:15', 'pa-five', 'oliver', 'every', {
    for: 'pacific',
    type: 'question',
    publicAs: 'named',
    text: 'If the second review falls in 2035 it meets the next review of the whole summit, if there is one. Is that wanted?',
  }),
  comment('25 Apr 07:40', 'co-inst', 'katrin', 'price', {
    for: 'copperline',
    quote: 'as the institution on which',
    publicAs: 'named',
    text: 'Avoid “institution” for the Forum. We will hear it back as a new body with staff and a budget.',
  }),
  comment('25 Apr 10:05', 'de-hosts', 'omar', 'hosts', {
    quote: 'host countries chosen three years ahead',
    text: 'Add: where participants get visas. I have been invited to speak four times and allowed to travel twice.',
  }),
  comment('28 Apr 03:25', 'la-panel', 'arjun', 'panel', {
    for: 'lantern',
    publicAs: 'named',
    text: 'Two seats for the technical community would both go to Europe and North America unless something says otherwise. A rule of one per country, or one per region, for the panel as a whole.',
  }),
  comment('28 Apr 06:50', 'gr-answered', 'viktor', 'answered', {
    for: 'granite',
    publicAs: 'text',
    quote: 'within six months',
    text: 'A reply is worth as much as the memory of it. Let each review begin with what became of the replies to the last.',
  }),
  comment('28 Apr 09:15', 'ha-tunis', 'priya', 'permanent', {
    for: 'harbour',
    type: 'support',
    publicAs: 'named',
    text: 'Support. Any offer to “update” paragraph 72 should be declined with thanks.',
  }),
  comment('28 Apr 12:30', 'wa-bottom', 'tareq', 'bottom', {
    for: 'wadi',
    publicAs: 'named',
    quote: 'without negotiated outcomes',
    text: 'In our region the Forum is criticised because nothing follows from it. To praise the absence of outcomes confirms the critics. Could the sentence say what there is instead?',
  }),
  comment('28 Apr 15:10', 'qy-scope', 'ben', 'scope', {
    for: 'quarry',
    type: 'editorial',
    publicAs: 'named',
    quote: 'who took part',
    text: 'And who did not. The list is good otherwise.',
  }),
  comment('29 Apr 08:05', 'bo-panel', 'cheikh', 'panel', {
    for: 'baobab',
    language: 'fr',
    publicAs: 'named',
    text: 'Douze personnes « choisies par les groupes eux-mêmes » : très bien, mais les frais ? Sans indemnité, seuls les riches examineront le Forum.',
  }),
  comment('29 Apr 10:45', 'no-sunset', 'sanne', 'no-sunset', {
    for: 'northern',
    type: 'support',
    publicAs: 'text',
    quote: 'it does not decide whether there is one',
    text: 'The sentence on which the whole proposal stands. Our executive board asked for it before it agreed to anything else.',
  }),
  comment('29 Apr 13:40', 'pm-panel', 'florencia', 'panel', {
    for: 'pampa',
    type: 'question',
    publicAs: 'named',
    text: 'How do the groups select? Ours has a procedure in draft; do the others have one?',
  }),
  comment('30 Apr 08:00', 'ok-archive', 'kagiso', 'archive', {
    for: 'okavango',
    type: 'support',
    publicAs: 'named',
    text: 'We looked for a session of 2011 last week and found three dead links. Support.',
  }),
  comment('30 Apr 13:20', 'sa-ten', 'caio', 'every', {
    for: 'sabia',
    publicAs: 'named',
    text: 'We would prefer seven years: five is the length of one staff contract, and the panel would judge people rather than the Forum.',
  }),
  comment('1 May 21:40', 'ka-wording', 'simon', 'wording', {
    for: 'kauri',
    type: 'support',
    publicAs: 'named',
    quote: 'shall be permanent',
    text: 'Three words. Good.',
  }),
  comment('2 May 08:30', 'mr-north', 'pieter', 'hosts', {
    for: 'marula',
    publicAs: 'named',
    type: 'support',
    text: 'In turn between the regions: yes. There has been one meeting south of the equator in Africa in twenty years.',
  }),
  comment('5 May 03:10', 'lg-small', 'jone', 'follow', {
    for: 'lagoon',
    publicAs: 'text',
    quote: 'a public list of what was proposed to whom',
    type: 'support',
    text: 'This coalition does it for its own papers. It is not hard, only new.',
  }),
  comment('5 May 15:30', 'sm-permanent', 'will', 'price', {
    for: 'saltmarsh',
    type: 'question',
    publicAs: 'named',
    text: 'Is there evidence that donors wait? The argument is plausible. Opponents will ask for one letter that says so.',
  }),
  comment('6 May 09:20', 'su-all', 'marc', null, {
    for: 'sundial',
    type: 'support',
    publicAs: 'named',
    text: 'Sundial Hill supports the paper.',
  }),
  comment('6 May 14:25', 'is-latam', 'pablo', 'evidence', {
    for: 'isthmus',
    type: 'support',
    publicAs: 'named',
    quote: 'national and regional initiatives',
    text: 'Our regional initiative is ready to supply this from its own reviews of 2019 and 2023.',
  }),
  comment('7 May 06:30', 'al-panel', 'luka', 'panel', {
    for: 'alpine',
    publicAs: 'named',
    text: 'With Fjord: drop the seats for hosts.',
  }),
  comment('8 May 07:20', 'mo-auto', 'nadeesha', 'answered', {
    for: 'monsoon',
    publicAs: 'named',
    text: 'Who replies if a finding is about the advisory group itself?',
    type: 'question',
  }),
  comment('8 May 14:45', 'tu-mature', 'graham', 'mature', {
    type: 'editorial',
    quote: 'tell every autumn',
    text: 'Autumn is spring for half of us, and this year’s meeting is in June. “Every year”.',
  }),
  comment('9 May 11:20', 'mo-late', 'donal', 'extended', {
    for: 'moorland',
    type: 'editorial',
    publicAs: 'named',
    quote: 'two years of attention',
    text: 'Of whose attention? “Of everyone’s attention”, I suppose.',
  }),
]
