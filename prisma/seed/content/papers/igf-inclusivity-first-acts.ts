import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first, second } from './igf-inclusivity-text'

/** Version 1, its comments and the answers that came with version 2. */
export const firstFortnight: readonly DemoAct[] = [
  { at: utc('30 Apr 10:00'), by: 'aminata', do: 'draft', blocks: first },
  {
    at: utc('12 May 09:40'),
    by: 'aminata',
    do: 'publish',
    coverNote:
      'What would have to change so that the people behind your smallest customer could take part? Please answer from experience; we have enough principles.',
  },
  {
    at: utc('12 May 09:50'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    suggestions: true,
    opensAt: utc('12 May 10:00'),
    closesAt: utc('6 Jun 12:00'),
  },
  comment('12 May 11:15', 'sv-covered', 'mira', 'covered', {
    type: 'support',
    publicAs: 'text',
    quote: 'To be covered is not to be connected',
    text: 'Thank you for opening with this. I asked for it in another paper and was told that it would come here; it has.',
  }),
  comment('12 May 21:30', 'lg-time', 'sera', 'hybrid', {
    for: 'lagoon',
    publicAs: 'text',
    quote: 'a time that rotates from day to day',
    text: 'A rotating time means that those in the room meet at midnight. It will not happen, and so nothing will. Spread the sessions on one subject over the day instead: then nobody is always asleep.',
  }),
  comment('13 May 08:20', 'fj-third', 'ola', 'figures', {
    quote: 'more than half of those who came',
    type: 'question',
    text: 'I find figures between 30 and 45 per cent for the host’s region in recent years, never half. Which meetings are meant?',
  }),
  comment('13 May 09:45', 'al-panels', 'maja', 'panels', {
    for: 'alpine',
    publicAs: 'named',
    quote: 'all speakers come from one region',
    text: 'A session on the networks of the Pacific must be allowed to have speakers from the Pacific. Add an exception.',
  }),
  comment('13 May 14:15', 'an-visa', 'lucia', 'visa', {
    for: 'andes',
    type: 'support',
    publicAs: 'text',
    text: 'We lost three of five participants to visas in 2023. Free of charge matters less than answered in time.',
  }),
  comment('14 May 02:10', 'st-lang', 'temuulen', 'languages', {
    for: 'steppe',
    publicAs: 'named',
    text: 'Six languages and none of ours. Captions of good quality can be translated by machine into any; perhaps money is better spent there.',
  }),
  reply('14 May 08:40', 'st-lang', 'fatou', {
    text: 'Captions do not let you speak. Interpretation does, and it is the speaking that is missing.',
  }),
  comment('14 May 09:20', 'ok-sign', 'boitumelo', 'languages', {
    for: 'okavango',
    publicAs: 'text',
    text: 'Sign language is not mentioned at all. International Sign at main sessions would be a beginning.',
  }),
  comment('14 May 13:30', 'tu-third', 'claire', 'panels', {
    for: 'tundra',
    publicAs: 'named',
    quote: 'A third of the speakers on main stages should not have spoken there before',
    type: 'editorial',
    text: 'Reads as a reproach to those who have. “A third of the speakers should be there for the first time.”',
  }),
  comment('15 May 06:40', 'wa-dates', 'rania', 'dates', {
    for: 'wadi',
    publicAs: 'named',
    quote: 'the main holidays of all religions',
    text: 'Right in aim. With all of them taken out, no week is left. Perhaps “avoid the main religious holidays”, and leave some room for judgement.',
  }),
  comment('15 May 10:30', 'bo-voyage', 'cheikh', 'travel', {
    for: 'baobab',
    language: 'fr',
    type: 'support',
    publicAs: 'text',
    quote: 'paid before the journey and not after it',
    text: 'C’est le point décisif. Avancer deux mille euros pour être remboursé six mois plus tard, c’est déjà exclure.',
  }),
  comment('16 May 08:10', 'ha-core', 'bethan', 'travel', {
    quote: 'part of the core budget',
    publicAs: 'named',
    text: 'The paper on a stable footing is careful about what is “core”. The two should use one expression.',
  }),
  comment('16 May 12:45', 'sa-youth', 'caio', 'youth', {
    for: 'sabia',
    type: 'support',
    publicAs: 'text',
    text: 'I was on a youth panel for nine years. Support.',
  }),
  comment('19 May 03:20', 'mo-small', 'nadeesha', 'small', {
    for: 'monsoon',
    type: 'support',
    publicAs: 'named',
    text: 'We are six. This paragraph describes us.',
  }),
  comment('20 May 08:00', 'gr-hubs', 'viktor', 'hubs', {
    for: 'granite',
    type: 'question',
    publicAs: 'named',
    text: 'Do we commit ourselves here? “Can provide” is soft enough for us, but a reader will count on it.',
  }),
  comment('21 May 14:10', 'is-nri', 'adriana', 'nri', {
    for: 'isthmus',
    publicAs: 'named',
    quote: 'someone should answer them',
    text: 'Who? A sentence without a subject is how messages got lost so far.',
  }),
  comment('22 May 15:20', 'sm-plain', 'will', 'plain', {
    for: 'saltmarsh',
    type: 'editorial',
    publicAs: 'named',
    text: 'Three weeks before is in the rules already, and has never been kept. Fine to repeat it.',
  }),
  comment('23 May 07:40', 'pl-count', 'haruka', 'count', {
    for: 'plumrain',
    publicAs: 'named',
    quote: 'by region, stakeholder group, gender and language',
    text: 'Publishing by all four at once identifies people: there was one woman from our country’s technical community. Add “without identifying anyone”.',
  }),
  answer(
    '26 May 09:00',
    'tomas',
    ['sv-covered', 'an-visa', 'bo-voyage', 'sa-youth', 'mo-small', 'sm-plain'],
    'noted',
    {
      reason: 'Thank you for speaking from experience.',
    },
  ),
  answer('26 May 09:15', 'aminata', ['lg-time'], 'accepted', { landed: [2, 'hybrid'], withVersion: true }),
  answer('26 May 09:30', 'aminata', ['fj-third'], 'accepted', {
    reason: 'We had counted one meeting twice. The sentence no longer gives a share.',
    landed: [2, 'figures'],
    withVersion: true,
  }),
  answer('26 May 10:00', 'aminata', ['al-panels', 'tu-third'], 'accepted', {
    landed: [2, 'panels'],
    withVersion: true,
  }),
  answer('26 May 10:20', 'aminata', ['ok-sign'], 'accepted', { landed: [2, 'languages'], withVersion: true }),
  answer('26 May 10:40', 'aminata', ['st-lang'], 'acceptedInPart', {
    reason:
      'Captions are asked for in all sessions now, from which a machine can translate. Interpretation stays for main sessions: as was said in the thread, it lets people speak.',
    landed: [2, 'languages'],
    withVersion: true,
  }),
  answer('26 May 11:00', 'aminata', ['ha-core'], 'accepted', { landed: [2, 'travel'], withVersion: true }),
  answer('26 May 13:10', 'tomas', ['wa-dates'], 'notAccepted', {
    reason:
      '“Avoid” leaves the room for judgement that you ask for; to weaken “all” would mean that somebody chooses which.',
  }),
  answer('26 May 13:20', 'tomas', ['gr-hubs'], 'noted', {
    reason: 'It is a possibility, and no promise of any member. Each would offer for itself.',
  }),
  { at: utc('27 May 10:30'), by: 'aminata', do: 'draft', blocks: second },
]
