import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'

/** The first three days of version 2. */
export const secondActs: readonly DemoAct[] = [
  comment('26 May 11:10', 'sv-who', 'mira', 'permanent', {
    quote: 'a predictable core contribution',
    publicAs: 'text',
    text: 'Can we name who pays the core contribution? Otherwise this reads as a wish.',
  }),
  comment('26 May 13:40', 'an-regular', 'ines', 'permanent', {
    quote: 'core contribution',
    type: 'question',
    text: 'Does “core contribution” mean the regular budget?',
  }),
  comment('26 May 14:20', 'sa-core-five', 'beatriz', 'core', {
    for: 'sabia',
    quote: 'at least five years at a time',
    type: 'support',
    text: 'Five years is the right length. It is the first horizon in this text that matches how we plan our own infrastructure.',
  }),
  comment('27 May 06:40', 'al-head', 'luka', 'core', {
    for: 'alpine',
    quote: 'posts without which there is no Forum',
    text: 'Please say that the head of the Secretariat is one of these posts. It has been filled for long stretches by somebody who held another office at the same time, or by nobody.',
  }),
  comment('27 May 07:30', 'ok-head', 'kagiso', 'core', {
    for: 'okavango',
    text: 'The posts are not named, and that is where this will be fought. At least the leadership of the Secretariat should be in the sentence.',
  }),
  comment('27 May 08:12', 'ha-institution', 'priya', 'permanent', {
    for: 'harbour',
    blocking: true,
    publicAs: 'text',
    quote: 'a permanent institution',
    text: '“Institution” will be read in New York as a new body with a budget line. Say “permanent forum”.',
  }),
  reply('27 May 08:40', 'ha-institution', 'kristjan', {
    for: 'baltic',
    text: 'The Baltic TLD Group sees it the same way. Two of our members heard exactly this from their ministries last week.',
  }),
  comment('27 May 09:05', 'ha-keep', 'bethan', 'permanent', {
    quote: 'institution',
    text: 'Speaking for myself only. I would keep “institution”: it is the word that says what is missing. A forum that is only ever a forum gets what it has now, a room once a year.',
  }),
  reply('27 May 09:30', 'ha-keep', 'priya', {
    for: 'harbour',
    text: 'We have talked about this inside Harbour Names and do not agree with one another; the blocking point is the position of the member.',
  }),
  comment('27 May 10:15', 'co-core', 'katrin', 'permanent', {
    for: 'copperline',
    blocking: true,
    publicAs: 'named',
    quote: 'a predictable core contribution',
    text: 'Version 2 crosses the line we drew on version 1. A core that is “predictable” and has no named source can only be an assessed contribution. We can sign a text that says in so many words that none is asked for; not one that leaves it to the review.',
  }),
  comment('27 May 10:50', 'de-process', 'karim', 'permanent', {
    quote: 'a permanent institution of the United Nations system',
    text: 'How about “a permanent institution and process”? A process is what the General Assembly knows how to renew without a new mandate.',
  }),
  comment('27 May 11:30', 'wa-private', 'rania', 'permanent', {
    for: 'wadi',
    taskforceOnly: true,
    text: 'For the Taskforce. Two delegations of our region that have been friendly to the Forum would have to oppose anything that looks like a new organ, because they oppose the same word in another process. With “forum” they can stay silent, and silence is what we need from them.',
  }),
  comment('27 May 13:10', 'pr-fifth', 'marcus', 'many', {
    for: 'prairie',
    quote: 'a fifth of the budget',
    type: 'question',
    text: 'Does “contributor” count a government and the companies seated in its country separately? If not, the fifth is exceeded already.',
  }),
  comment('27 May 14:30', 'qu-second', 'marisol', 'secondments', {
    quote: 'secondments of technical staff',
    text: 'Who chooses the people who are seconded, and who do they answer to while they are there? A registry of eight people cannot send anyone for months. Without rules, secondments become influence of the large.',
  }),
  comment('28 May 03:15', 'lt-second', 'arjun', 'secondments', {
    quote: 'for months rather than weeks',
    text: 'We have seconded engineers to a regional body. It worked because the terms were public: no work on matters that touch the employer, reporting line to the host only. Say that the Secretariat publishes such rules.',
  }),
  comment('28 May 05:25', 'pl-venue', 'haruka', 'venue', {
    for: 'plumrain',
    type: 'editorial',
    text: '“Whose host cannot provide them” could embarrass a host. “Where they are needed” is enough.',
  }),
  comment('28 May 06:50', 'de-small', 'yasmine', 'small', {
    for: 'delta',
    type: 'support',
    publicAs: 'text',
    text: 'This is the point for which we would sign the whole paper. Last year we gave up on a contribution of two thousand dollars after the fourth form.',
  }),
  comment('28 May 07:20', 'no-reserve', 'sanne', 'accounts', {
    for: 'northern',
    quote: 'Income, spending and reserves',
    text: 'Add a target for the reserve. In our own association twelve months of running costs is the rule, and it was the reserve that carried us through 2020.',
  }),
  comment('28 May 08:05', 'ba-review', 'kristjan', 'review', {
    for: 'baltic',
    quote: 'led by the community that does the work',
    text: 'Here we say that the community leads the review; in “A permanent IGF with a community-led review” we explain how. The two papers should point to each other, so that nobody reads this line as the whole proposal.',
  }),
  comment('28 May 09:15', 'ag-first', 'brian', 'pledges', {
    for: 'acaciagate',
    quote: 'pledges over several years',
    text: 'We joined last week and this is our first comment. As a registrar with a thin margin we can pledge a share of turnover, not a sum. Would that count?',
  }),
  comment('28 May 11:20', 'bo-core', 'cheikh', 'core', {
    for: 'baobab',
    language: 'fr',
    publicAs: 'named',
    text: 'Nous soutenons un socle connu d’avance. Il faudrait toutefois qu’il comprenne les bourses de voyage : sans elles, le Forum est permanent pour ceux qui peuvent déjà s’y rendre.',
  }),
  reply('28 May 13:00', 'bo-core', 'fatou', {
    text: 'I would add that travel support is the first line to be cut each year, because it is counted as programme and not as core.',
  }),
  comment('28 May 13:45', 'sv-kind', 'efua', 'kind', {
    for: 'savanna',
    type: 'support',
    quote: 'Both should be recorded beside the money',
    text: 'Thank you for this change. Our volunteers ran the remote hub of a whole region; for the first time somebody proposes to count it.',
  }),
  comment('28 May 15:20', 'qy-contrib', 'natalie', 'many', {
    for: 'quarry',
    text: 'A limit by share works against the moment when it is needed: when others fail to pay, the one who still pays breaks the rule. Say what happens then, or make it an aim: “should aim that no single contributor”.',
  }),
]

/** What the Taskforce answered at once, and what followed. */
export const secondAnswers: readonly DemoAct[] = [
  answer('28 May 15:40', 'tomas', ['ha-institution'], 'acceptedInPart', {
    reason:
      '“Permanent” stays; “institution” goes, in version 3. The mandate sentence already limits the scope, so nothing else in the paragraph needs to carry that weight.',
  }),
  answer('28 May 15:55', 'tomas', ['ha-keep'], 'notAccepted', {
    reason:
      'We agree about what is missing. Several members report that the word alone would turn delegations away that support the substance; paragraphs 6 to 9 say what a stable footing is without it.',
  }),
  answer('28 May 16:10', 'tomas', ['an-regular'], 'noted', {
    reason:
      'No. The text names no source and asks for no assessed contribution. What is meant is that the amount is known five years ahead, whoever gives it.',
  }),
  answer('29 May 07:10', 'meilin', ['sa-core-five', 'de-small', 'sv-kind'], 'noted'),
  answer('29 May 07:25', 'meilin', ['co-core'], 'acceptedInPart', {
    reason:
      'We will add a footnote saying that the coalition asks for no assessed contributions. We do not write that none may ever be used: three members hold the opposite view, and a text that rules it out could not be signed by them. The source stays open, knowingly.',
  }),
  reply('29 May 08:30', 'co-core', 'katrin', {
    for: 'copperline',
    text: 'Thank you for the care taken. A footnote is not the sentence, and delegations do not read footnotes. Our blocking point stands until we have seen version 3.',
  }),
  {
    at: utc('29 May 08:31'),
    by: 'katrin',
    do: 'lastWord',
    comment: 'co-core',
    heard: 'notSatisfied',
    why: 'A footnote is not the sentence.',
  },
  answer('29 May 07:40', 'meilin', ['pr-fifth'], 'noted', {
    reason:
      'Separately: each pays on its own account. If we counted by country we would measure something else, namely where companies are registered.',
  }),
  { at: utc('29 May 08:50'), by: 'priya', do: 'lastWord', comment: 'ha-institution', heard: 'canLive' },
  reply('29 May 08:52', 'ha-institution', 'priya', {
    for: 'harbour',
    text: 'We can live with it. “Permanent forum” was our wish, and the scope is indeed settled by the reference to paragraph 72.',
  }),
]
