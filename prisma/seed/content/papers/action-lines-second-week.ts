import { answer, comment, reply, signOn, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'

/** The second week, up to the morning of 2 June. */
export const secondWeek: readonly DemoAct[] = [
  comment('27 May 04:10', 'mo-data', 'nadeesha', 'data', {
    for: 'monsoon',
    type: 'question',
    publicAs: 'named',
    text: 'Why not C3? For those who publish public data it is access to information first.',
  }),
  comment('27 May 08:20', 'bo-roadmap', 'cheikh', 'roadmap', {
    for: 'baobab',
    language: 'fr',
    publicAs: 'named',
    text: 'Une feuille de route, oui, mais une seule échéance pour onze lignes favorise celles qui ont déjà des moyens. Prévoir un ordre, ou un appui.',
  }),
  comment('27 May 14:50', 'ki-climate', 'amy', 'climate', {
    for: 'kiln',
    publicAs: 'named',
    quote: 'where e-environment has stood since 2003',
    type: 'editorial',
    text: '“E-environment” makes the reader smile today. “Where the environment has stood since 2003” keeps the point.',
  }),
  comment('27 May 15:30', 'sm-new', 'renee', 'leave', {
    for: 'saltmarsh',
    publicAs: 'named',
    text: 'We would not close the door so firmly. If artificial intelligence gets a line of its own in any case, those who said “never” will not be asked to help to write it.',
  }),
  reply('27 May 17:00', 'sm-new', 'dana', {
    text: 'My reading is the opposite: those who said “it has a place already” are asked where. But I see the risk.',
  }),
  comment('28 May 01:15', 'st-c4', 'bolormaa', 'stakeholders', {
    for: 'steppe',
    publicAs: 'named',
    text: 'C4 should be among the lines for which we offer people. Training is what members do most.',
  }),
  comment('28 May 04:40', 'pl-report', 'haruka', 'report', {
    for: 'plumrain',
    publicAs: 'named',
    quote: 'in one form, in one place',
    text: 'There is a stocktaking database since 2004. Say that it should be used, or it will sound as if we asked for another.',
  }),
  comment('28 May 07:10', 'mo-first', 'aoife', null, {
    for: 'moorland',
    type: 'support',
    publicAs: 'named',
    text: 'As a new member: the paper says what we joined for.',
  }),
  comment('28 May 13:30', 'qy-map', 'natalie', 'roadmap', {
    for: 'quarry',
    publicAs: 'named',
    text: 'There is a matrix of lines and goals already, of 2015. Ask for it to be brought up to date before asking for road maps.',
  }),
  comment('28 May 15:40', 'is-c11', 'adriana', 'c11', {
    for: 'isthmus',
    publicAs: 'named',
    text: 'Small countries “can do together what none of them can do alone”: true, and it needs an example. Our six registries share one signing service.',
  }),
  comment('29 May 06:30', 'ag-time', 'wanjiru', 'time', {
    for: 'acaciagate',
    type: 'support',
    publicAs: 'named',
    text: 'Support. The facilitators of the negotiation said the same to us last week.',
  }),
  comment('29 May 21:30', 'lg-gaps', 'sera', 'gaps', {
    for: 'lagoon',
    publicAs: 'named',
    text: 'Distance is a divide too. For islands it is the first.',
  }),
  comment('30 May 07:20', 'gr-pages', 'elin', 'roadmap', {
    for: 'granite',
    publicAs: 'named',
    text: 'To help to settle the point of Fjord Registry: “a page each, in one form, from figures that exist, by the end of 2026”.',
  }),
  answer('28 May 08:10', 'tomas', ['lt-ai', 'mr-ai'], 'acceptedInPart', {
    reason:
      'C4 and C5 will both be in the list of version 2, and “according to the question” will come first, so that nobody reads the list as complete.',
  }),
  answer('28 May 08:40', 'tomas', ['tu-hundred'], 'accepted', {
    reason: 'We cannot prove a hundred. Version 2 will say “in many countries”.',
  }),
  answer('28 May 12:20', 'claire', ['fj-roadmap'], 'acceptedInPart', {
    reason:
      'Version 2 will ask for a page per line in one form, from figures that exist, and calls it a road map no longer. The date stays: a request without one would not be answered before the next review. Does this settle the point?',
  }),
  answer('28 May 12:45', 'claire', ['pr-people'], 'noted', {
    reason:
      'Members offer, each for itself; version 2 will say “members of this coalition”. Kauri Registry has named two, and yours for C6 makes three.',
  }),
  answer('28 May 13:00', 'claire', ['ka-c8', 'co-time'], 'noted', {
    reason:
      'Thank you. The order of the three reasons goes from the text to the calendar, which is how they are used in a meeting.',
  }),
  answer('29 May 07:45', 'sanne', ['wa-private'], 'noted', {
    reason:
      'Understood. Wording for that case is being prepared and will be shown to members alone; it will not be in this paper.',
  }),
  answer('29 May 08:10', 'tomas', ['an-gender'], 'acceptedInPart', {
    reason:
      'No new line, for the reasons in the paper. Each page must report one figure on gender, though: without it the sentence “in every line” is what you say it is.',
  }),
  answer('29 May 08:30', 'tomas', ['no-c5', 'pm-c2'], 'accepted', { reason: 'C2 alone, in version 2.' }),
  answer('29 May 08:45', 'tomas', ['ha-wording'], 'notAccepted', {
    reason:
      'What follows is the half that offers something to those who came for the Goals. We will try to shorten it elsewhere.',
  }),
  answer('30 May 12:15', 'tomas', ['sm-new'], 'notAccepted', {
    reason:
      'The position is firm because nearly all who spoke asked for that. It is not a threat: paragraph 5 tells where the subject belongs, and offers to work on it there.',
  }),
  answer('30 May 12:30', 'tomas', ['mo-first', 'ag-time'], 'noted'),
  signOn('28 May 10:30', 'luka', 'alpine'),
  signOn('29 May 08:30', 'boitumelo', 'okavango'),
  signOn('30 May 02:15', 'oliver', 'pacific'),
  {
    at: utc('30 May 07:40'),
    by: 'ana',
    do: 'intend',
    for: 'fjord',
    kind: 'intendsToSign',
    version: 1,
    onDate: '2025-06-16',
    note: 'Once version 2 is out; our board has its call on 16 June.',
  },
  comment('2 Jun 07:05', 'co-eleven', 'jonas', 'eleven', {
    for: 'copperline',
    type: 'editorial',
    publicAs: 'named',
    quote: 'Each has facilitators in the United Nations system',
    text: 'Two of them have had none for some years. “Most have”.',
  }),
  comment('2 Jun 09:20', 'sv-roadmap', 'mira', 'roadmap', {
    type: 'question',
    quote: 'by what figures progress will be seen',
    text: 'Will somebody ask the offices that make the figures? In my experience the statistician hears of the indicator from the report.',
  }),
]
